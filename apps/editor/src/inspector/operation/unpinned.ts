import i18next from "i18next";
import { toast } from "../../ui/toast.tsx";

/** Says what an edit took along that was no part of what the person asked for. */
export function sayUnpinned(): void {
  toast.info(i18next.t("inspector:operation.unpinned"), {
    description: i18next.t("inspector:operation.unpinnedHint"),
  });
}
