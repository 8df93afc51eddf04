import { client } from "../../api/client.ts";

/** Saves the draft of a flow as a file, in the form that every Weft writes. */
export async function downloadFlow(id: string): Promise<void> {
  const [{ parseFlow, serializeFlow }, { flow }] = await Promise.all([import("@weft/flow"), client.flows.get({ id })]);
  const parsed = parseFlow(flow);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  saveFile(fileName(parsed.flow.name), serializeFlow(parsed.flow));
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  const safe = name
    .normalize("NFKC")
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 100);
  return `${safe.replace(/^\.+/u, "") || "flow"}.flow.json`;
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
