import type { Position } from "@weft/flow";
import { looksForeign } from "../fidelity/foreign.ts";
import type { ViewStore } from "./view-store.ts";

/** Reads a flow file that was dropped or chosen; the dialog then asks what to do with it, or tells what is wrong. */
export async function takeFile(view: ViewStore, file: File, at: Position): Promise<void> {
  const [{ readFlow }, text] = await Promise.all([import("./read-flow.ts"), file.text()]);
  if (looksForeign(text)) {
    const { takeForeign } = await import("./take-foreign.ts");
    return takeForeign(view, { name: file.name, text, at });
  }
  view.setState({ dropped: { name: file.name, at, ...readFlow(text) } });
}
