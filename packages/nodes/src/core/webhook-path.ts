import { fatal } from "../errors.ts";

const parameter = /^:[A-Za-z_][A-Za-z0-9_]*$/;
const plain = /^[A-Za-z0-9._~-]+$/;
const reserved = new Set([":__proto__", ":constructor", ":prototype"]);

/** The path without slashes at its ends. Throws `Fatal` when it cannot be a path of a webhook. */
export function normalPath(written: string): string {
  const path = written.trim().replaceAll(/^\/+|\/+$/g, "");
  if (path === "") throw fatal("webhook-path-missing");
  const parts = path.split("/");
  const wrong = parts.find(
    (part) => !(parameter.test(part) || plain.test(part)) || /^\.+$/.test(part) || reserved.has(part),
  );
  if (wrong !== undefined) throw fatal("webhook-path-part", { path, part: wrong });
  const names = parts.filter((part) => part.startsWith(":"));
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw fatal("webhook-path-twice", { path, part: repeated });
  return path;
}
