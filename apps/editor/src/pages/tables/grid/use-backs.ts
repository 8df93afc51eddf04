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
    /** At once, so that the last change is the one that the person made last, also while it is being written. */
    remember(back: Back): void {
      backs.current = [...backs.current, back].slice(-STEPS);
    },
    /** It was refused: there is nothing to take back. */
    forget(back: Back): void {
      backs.current = backs.current.filter((each) => each !== back);
    },
    /** Takes this change back, or else the last one. */
    undo(chosen: Back | undefined = backs.current.at(-1)): void {
      backs.current = backs.current.filter((each) => each !== chosen);
      if (chosen) void chosen();
      else toast.info(t("write.nothingToUndo"));
    },
  };
}
