import type { NodeManifest } from "@weft/sdk";
import i18next from "i18next";
import { useMemo } from "react";
import { createCommands } from "../canvas/commands.ts";
import type { Commands } from "../canvas/commands.ts";
import { toast } from "../ui/toast.tsx";
import { nodeText } from "./node-text.ts";
import { useFlowSession } from "./session-context.tsx";

/** The commands of the open flow. They look words up when they speak, so a change of language needs no new ones. */
export function useCommands(): Commands {
  const session = useFlowSession();
  return useMemo(
    () =>
      createCommands(session, {
        say: (key, values) => i18next.t(`canvas:${key}`, values ?? {}),
        nameOf: (manifest: NodeManifest) => nodeText(manifest, i18next.language).label,
        notify: (kind, title, description) =>
          toast[kind](title, description === undefined ? {} : { description }),
      }),
    [session],
  );
}
