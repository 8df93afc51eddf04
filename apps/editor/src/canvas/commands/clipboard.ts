import type { FlowFragment, Position } from "@weft/flow";
import { removeElements } from "@weft/flow";
import { looksForeign } from "../../fidelity/foreign.ts";
import { select } from "../../flow/selection.ts";
import { copyText } from "../clipboard.ts";
import type { CommandContext } from "./context.ts";
import type { PastedElements } from "../paste.ts";

// Pasting knows the schema of flows and rewrites expressions; the canvas is drawn before that is loaded.
const loadPaste = () => import("../paste.ts");

/** The clipboard holds the text of a flow file, so copies also travel between tabs, by mail and into files. */
export function clipboardCommands(context: CommandContext) {
  const { session, announce, words } = context;
  const { flow, selection, edit } = session;
  const { take, insert, pasteText } = pasting(context);
  // Where the browser forbids reading the clipboard (plain http on a network), copies made here still paste here.
  let own: string | undefined;

  function copy(): string | undefined {
    const text = copyText(flow.get(), selection.getState());
    if (text === undefined) return undefined;
    own = text;
    announce("said.copied", { count: selection.getState().nodes.size + selection.getState().notes.size });
    return text;
  }

  return {
    /** The text for the clipboard; `undefined` when nothing is selected. */
    copy,
    cut(): string | undefined {
      const text = copy();
      const { nodes, notes } = selection.getState();
      if (text !== undefined) edit((now) => removeElements(now, { nodes: [...nodes], notes: [...notes] }));
      return text;
    },
    pasteText,
    insert,
    async duplicate(): Promise<void> {
      const { duplicate } = await loadPaste();
      const copied = duplicate(flow.get(), selection.getState());
      if (copied) take(copied);
    },
    /** For menus, where no clipboard event comes along. */
    async copyToClipboard(cut = false): Promise<void> {
      const text = cut ? this.cut() : copy();
      if (text !== undefined) await navigator.clipboard?.writeText(text).catch(() => undefined);
    },
    async pasteFromClipboard(at?: Position): Promise<void> {
      const text = (await navigator.clipboard?.readText().catch(() => undefined)) ?? own;
      if (text === undefined)
        words.notify("info", words.say("paste.forbidden"), words.say("paste.forbiddenHint"));
      else await pasteText(text, at);
    },
  };
}

function pasting({ session, announce, words, screen }: CommandContext) {
  const { flow, selection, edit } = session;

  function take(pasted: PastedElements): void {
    edit(() => pasted.flow);
    select(selection, { nodes: pasted.nodes, notes: pasted.notes });
    announce("said.pasted", { count: pasted.nodes.length + pasted.notes.length });
  }

  async function insert(fragment: FlowFragment, at: Position): Promise<void> {
    const { paste } = await loadPaste();
    take(paste(flow.get(), fragment, at));
  }

  async function pasteText(text: string, at?: Position): Promise<void> {
    if (looksForeign(text)) {
      const { takeForeign } = await import("../../flow/take-foreign.ts");
      const name = words.say("paste.clipboard");
      return takeForeign(session.view, { name, text, at: at ?? screen().center() });
    }
    const { readClip } = await loadPaste();
    const clip = readClip(text);
    if (clip.kind === "flow") await insert(clip.flow, at ?? screen().center());
    else if (clip.kind === "foreign")
      words.notify("info", words.say("paste.foreign"), words.say("paste.foreignHint"));
    else
      session.view.setState({
        dropped: { name: words.say("paste.clipboard"), at: screen().center(), problems: clip.problems },
      });
  }

  return { take, insert, pasteText };
}
