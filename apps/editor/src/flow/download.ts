/** A name that every file system takes: "Zamówienie → faktura" is `zamowienie-faktura`. */
export function fileStem(name: string): string {
  const stem = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[łŁ]/g, "l")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
  return stem === "" ? "flow" : stem;
}

/** Hands a text to the browser as a JSON file. */
export function download(file: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}
