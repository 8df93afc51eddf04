import { ERROR_HANDLE } from "@weft/flow";
import type { Handle } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { nodeText } from "./node-text.ts";

export type OutputName = (manifest: NodeManifest | undefined, handle: Handle) => string;

/** What people read at an output: the name that they gave it, else the node type's in their language, else its id. */
export function useOutputName(): OutputName {
  const { t, i18n } = useTranslation("canvas");
  const { language } = i18n;
  return useCallback(
    (manifest, { id, label }) => {
      if (label !== undefined) return label;
      const own = manifest && nodeText(manifest, language).handle(id);
      return own ?? (id === ERROR_HANDLE ? t("errorOutput") : id);
    },
    [t, language],
  );
}
