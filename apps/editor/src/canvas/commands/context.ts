import type { NodeManifest } from "@weft/sdk";
import type { EditSession } from "../../flow/edit-session.ts";
import type { Screen } from "../screen.ts";

/** Translated words that commands say. */
export interface CommandWords {
  readonly say: (key: string, values?: Record<string, unknown>) => string;
  /** What a new node of this type is called. */
  readonly nameOf: (manifest: NodeManifest) => string;
  /** Short news at the edge of the page. */
  readonly notify: (kind: "info" | "warning", title: string, description?: string) => void;
}

export interface CommandContext {
  readonly session: EditSession;
  readonly words: CommandWords;
  readonly screen: () => Screen;
  /** Tells people who do not see the canvas what happened. */
  readonly announce: (key: string, values?: Record<string, unknown>) => void;
}
