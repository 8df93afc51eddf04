import { serializeFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";

/** A name that every file system takes: "Zamówienie → faktura" is `zamowienie-faktura.flow.json`. */
export function fileNameOf(name: string): string {
  const stem = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[łŁ]/g, "l")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${stem === "" ? "flow" : stem}.flow.json`;
}

/** Hands the flow to the browser as a file. */
export function downloadFlow(flow: Flow): void {
  const url = URL.createObjectURL(new Blob([serializeFlow(flow)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameOf(flow.name);
  link.click();
  URL.revokeObjectURL(url);
}
