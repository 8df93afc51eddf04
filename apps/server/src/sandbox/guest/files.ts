import type { Globals, Item, Source } from "./border.ts";
import { hide } from "./intl.ts";

/** Files also have the names that n8n has for them and for what is in them, and their content, read when it is asked for. */
export function nameFiles(source: Source, item: unknown): void {
  const { files } = (item ?? {}) as { files?: Record<string, Record<string, unknown>> };
  if (typeof files !== "object" || files === null || "binary" in (item as object)) return;
  hide(item as object, "binary", files);
  for (const file of Object.values(files)) {
    const name = String(file["name"]);
    const members: Record<string, () => unknown> = {
      data: () => source.ask({ of: "file", id: file["id"] }),
      mimeType: () => file["type"],
      fileName: () => name,
      fileExtension: () => (name.includes(".") ? name.split(".").at(-1) : ""),
    };
    // What the code writes there instead is seen when it hands the file on.
    for (const [member, get] of Object.entries(members))
      Object.defineProperty(file, member, {
        configurable: true,
        enumerable: false,
        get,
        set(value: unknown) {
          Object.defineProperty(file, member, { value, writable: true, enumerable: true });
        },
      });
  }
}

/** What n8n's code calls to read and make files; its other helpers are told by name when they are called. */
export function installFiles(globals: Globals, items: readonly Item[]): void {
  const Buffer = globals["Buffer"] as {
    from(value: unknown, encoding?: string): { toString(encoding: string): string };
  };
  const helpers: Record<string, unknown> = {
    getBinaryDataBuffer: async (index: number, name: string | object) => {
      const files = items[index]?.files as Record<string, unknown> | undefined;
      const file = typeof name === "object" ? name : files?.[name];
      if (!file) throw new Error(`Item ${index + 1} has no file ${JSON.stringify(name)}`);
      return Buffer.from((file as { data: string }).data, "base64");
    },
    prepareBinaryData: async (content: unknown, fileName?: string, mimeType?: string) => ({
      data: Buffer.from(content).toString("base64"),
      fileName,
      mimeType,
    }),
    returnJsonArray: (data: unknown) =>
      [data].flat().map((one) => (typeof one === "object" && one && "json" in one ? one : { json: one })),
  };
  for (const name of ["helpers", "$helpers"])
    globals[name] = new Proxy(helpers, {
      get: (_target, key) =>
        Object.hasOwn(helpers, key)
          ? helpers[key as string]
          : () => {
              throw new ReferenceError(`${name}.${String(key)} is not defined`);
            },
    });
}
