import type { NodeManifest, Param, Params } from "@weft/sdk";
import { nodeText } from "../flow/node-text.ts";

type Path = readonly (string | number)[];

/** Where in a node's settings a value stands, in the words of its settings: `Headers 2 › Value`. */
export function placeLabel(path: Path, manifest: NodeManifest | undefined, language: string): string {
  const text = manifest && nodeText(manifest, language);
  const labels: string[] = [];
  let params: Params | undefined = manifest?.params;
  let prefix = "";
  for (const key of path) {
    if (typeof key === "number") {
      const list = labels.pop() ?? "";
      labels.push(`${list} ${key + 1}`.trim());
      continue;
    }
    const param: Params[string] | undefined = params && Object.hasOwn(params, key) ? params[key] : undefined;
    if (param) labels.push(text?.param(prefix + key).label ?? param.label);
    prefix += `${key}.`;
    params = param && "of" in param ? param.of : undefined;
  }
  return labels.length === 0 ? path.join(".") : labels.join(" › ");
}

/** The parameter that a value belongs to; `undefined` inside of values that are more than a list of rows. */
export function paramAt(params: Params | undefined, path: Path): Param | undefined {
  const [key, ...rest] = path.filter((part) => typeof part === "string");
  const param = params && key !== undefined && Object.hasOwn(params, key) ? params[key] : undefined;
  if (rest.length === 0) return param;
  return param && "of" in param ? paramAt(param.of, rest) : undefined;
}
