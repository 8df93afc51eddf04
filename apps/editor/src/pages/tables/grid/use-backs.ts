import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../../ui/toast.tsx";

export type Back = () => Promise<unknown>;

const STEPS = 50;

/** The ways back from the last changes. */
export function useBacks() {
  const { t } = useTranslation("tables");
  const backs = useRef<readonly Back[]>([]);
  return {
    remember(back: Back): void {
      backs.current = [...backs.current, back].slice(-STEPS);
    },
    /** Takes this change back, or else the last one. */
    undo(chosen: Back | undefined = backs.current.at(-1)): void {
      backs.current = backs.current.filter((each) => each !== chosen);
      if (chosen) void chosen();
      else toast.info(t("write.nothingToUndo"));
    },
  };
}
