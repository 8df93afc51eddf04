import type { NodeManifest } from "../manifest.ts";
import type { NodeText, ParamText } from "../text.ts";
import { eachParam, optionValues } from "./check-params.ts";

const languages = ["pl", "pt-BR"] as const;

/** What a translation lacks, and what it translates that does not exist. */
export function checkTexts(node: NodeManifest): string[] {
  return languages.flatMap((language) => {
    const text = node.translations?.[language];
    if (text === undefined) return [`There is no translation into ${language}`];
    const complaints = [...missing(node, text), ...paramTexts(node, text), ...strangers(node, text)];
    return complaints.map((complaint) => `${language}: ${complaint}`);
  });
}

/** Handles that people read: the ones that are not the lone `main`. */
export function spokenHandles(node: NodeManifest): readonly string[] {
  const { inputs, outputs } = node;
  const named =
    "each" in outputs
      ? [outputs.first, outputs.fallback].filter((handle) => handle !== undefined)
      : spoken(outputs);
  return [...named, ...("count" in inputs ? [] : spoken(inputs))];
}

function spoken(handles: readonly string[]): readonly string[] {
  return handles.length === 1 && handles[0] === "main" ? [] : handles;
}

function missing(node: NodeManifest, text: NodeText): string[] {
  const parts = ["label", "help", "summary"] as const;
  // A summary of nothing but placeholders reads the same in every language.
  const wordless = node.summary?.replaceAll(/\{[^}]*\}/g, "").match(/\p{L}/u) === null;
  return [
    ...parts
      .filter(
        (part) => node[part] !== undefined && text[part] === undefined && !(part === "summary" && wordless),
      )
      .map((part) => `the ${part} is missing`),
    ...spokenHandles(node)
      .filter((handle) => text.handles?.[handle] === undefined)
      .map((handle) => `the handle "${handle}" is missing`),
  ];
}

function paramTexts(node: NodeManifest, text: NodeText): string[] {
  const complaints: string[] = [];
  for (const { path, param } of eachParam(node.params)) {
    const translated: ParamText = text.params?.[path] ?? {};
    const lack = (what: string) => complaints.push(`parameter "${path}": the ${what} is missing`);
    if (translated.label === undefined) lack("label");
    if (param.help !== undefined && translated.help === undefined) lack("help");
    if (param.kind === "list" && param.itemLabel !== undefined && translated.itemLabel === undefined)
      lack("itemLabel");
    for (const value of optionsWithWords(param)) {
      if (translated.options?.[value] === undefined) lack(`option "${value}"`);
    }
  }
  return complaints;
}

/** Options with a label of their own; plain ones such as `GET` read the same everywhere. */
function optionsWithWords(param: Parameters<typeof optionValues>[0]): readonly string[] {
  if (param.kind !== "choice" && param.kind !== "choices") return [];
  return param.options.flatMap((option) => (typeof option === "string" ? [] : [option.value]));
}

function strangers(node: NodeManifest, text: NodeText): string[] {
  const params = new Map([...eachParam(node.params)].map(({ path, param }) => [path, param]));
  const complaints: string[] = [];
  for (const [path, translated] of Object.entries(text.params ?? {})) {
    const param = params.get(path);
    if (param === undefined) complaints.push(`there is no parameter "${path}"`);
    else {
      const unknown = Object.keys(translated.options ?? {}).filter(
        (value) => !optionValues(param).includes(value),
      );
      complaints.push(...unknown.map((value) => `parameter "${path}" has no option "${value}"`));
    }
  }
  const handles = spokenHandles(node);
  const unknown = Object.keys(text.handles ?? {}).filter((handle) => !handles.includes(handle));
  return [...complaints, ...unknown.map((handle) => `there is no handle "${handle}"`)];
}
