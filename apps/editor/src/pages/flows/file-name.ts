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
