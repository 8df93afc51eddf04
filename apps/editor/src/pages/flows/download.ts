import { client } from "../../api/client.ts";
import { fileName } from "./file-name.ts";

/** Saves the draft of a flow as a file, in the form that every Weft writes. */
export async function downloadFlow(id: string): Promise<void> {
  const [{ parseFlow, serializeFlow }, { flow }] = await Promise.all([
    import("@weft/flow"),
    client.flows.get({ id }),
  ]);
  const parsed = parseFlow(flow);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  saveFile(fileName(parsed.flow.name), serializeFlow(parsed.flow));
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
