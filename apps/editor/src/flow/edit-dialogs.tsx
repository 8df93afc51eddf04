import { Suspense } from "react";
import type { ReactElement } from "react";
import type { Commands } from "../canvas/commands.ts";
import { ShortcutsDialog } from "../canvas/shortcuts-dialog.tsx";
import { DroppedDialog } from "./dropped-dialog.tsx";
import { ForeignDialog } from "./foreign-dialog.tsx";

/** The dialogs of the Edit tab; each shows itself when the view store asks for it. */
export function EditDialogs({ commands }: { commands: Commands }): ReactElement {
  return (
    <>
      <ShortcutsDialog />
      <DroppedDialog commands={commands} />
      <Suspense fallback={null}>
        <ForeignDialog commands={commands} />
      </Suspense>
    </>
  );
}
