import type { Position } from "@weft/flow";
import i18next from "i18next";
import { client } from "../api/client.ts";
import { toast } from "../ui/toast.tsx";
import { readFlow } from "./read-flow.ts";
import type { ViewStore } from "./view-store.ts";

/** A text that seems to be another program's: the server says what it would become, and a window asks what to do with it. */
export async function takeForeign(
  view: ViewStore,
  { name, text, at }: { readonly name: string; readonly text: string; readonly at: Position },
): Promise<void> {
  try {
    const preview = await client.flows.previewImport({ files: [{ name, content: text }] });
    const problems = preview.problems.flatMap((file) => file.problems);
    if (preview.failed) view.setState({ dropped: { name, at, problems } });
    else if (preview.flows.some(({ report }) => report))
      view.setState({ foreign: { name, text, at, preview } });
    else view.setState({ dropped: { name, at, ...readFlow(text) } });
  } catch (error) {
    toast.failure(i18next.t("flow:dropped.failed"), error);
  }
}
