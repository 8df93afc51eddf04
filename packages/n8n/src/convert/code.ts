import { textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** What code of n8n may use that there is not here, and what to do about it. */
const lacking: readonly (readonly [uses: RegExp, note: string])[] = [
  [
    /\b(setTimeout|setInterval|setImmediate)\s*\(/,
    "The code uses timers, which there are not here: put a Wait node before or after it",
  ],
  [
    /\bhelpers\s*\.\s*(http|request|requestWithAuthentication)|\bfetch\s*\(|\baxios\b/,
    "The code sends requests, which it cannot here: use an HTTP request node before it",
  ],
  [
    /\brequire\s*\((?!\s*(["'`])(?:node:)?(?:crypto|buffer|url|util|luxon|moment|lodash)\1\s*\))|\bimport\s*\(|^\s*import\s.+\sfrom\s/m,
    "The code loads modules that there are not here: it can use crypto, luxon, moment, lodash, url, buffer and util",
  ],
  [
    /\bcreate(?:Cipher|Decipher|Sign|Verify)(?:iv)?\s*\(|\bpbkdf2|\bscrypt|\bsubtle\s*\.\s*(?!digest)\w/,
    "The code encrypts or signs, which it cannot here: use the crypto or JWT node",
  ],
  [
    /\bgetBinaryDataAsync\b|\bsetBinaryDataAsync\b/,
    "The code reads or makes files in an older way: use helpers.getBinaryDataBuffer and helpers.prepareBinaryData",
  ],
  [
    /\bprocess\s*\.\s*env\b/,
    "The code reads process.env: allow the variables it needs, and read them from $env",
  ],
  [
    /\bgetNodeParameter\b|\bgetCredentials\b|\bhelpers\s*\.\s*(?!http|request|getBinaryDataBuffer|prepareBinaryData|returnJsonArray)\w+/,
    "The code calls helpers of n8n that there are not here",
  ],
];

/** What the code uses that there is not here. */
export function notesOf(code: string): readonly string[] {
  const said = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  return lacking.filter(([uses]) => uses.test(said)).map(([, note]) => note);
}

/** What a Code node does that nobody has written in: its parameter is left out of the file then. */
const untouched = {
  all: "for (const item of $input.all()) item.json.myNewField = 1;\nreturn $input.all();",
  each: "$input.item.json.myNewField = 1;\nreturn $input.item;",
  function: "for (const item of items) item.json.myNewField = 1;\nreturn items;",
  functionItem: "item.myNewField = 1;\nreturn item;",
};

/** Code 1 and 2. */
export const convertCode: Converter = ({ parameters }) => {
  const language = textOf(parameters["language"]) || "javaScript";
  if (language !== "javaScript")
    throw new Unsupported(
      `Code in ${language} cannot be run; write it in JavaScript, or call a system that runs it`,
    );
  const mode = parameters["mode"] === "runOnceForEachItem" ? "each" : "all";
  const code = textOf(parameters["jsCode"]) || untouched[mode];
  return { type: "code.javascript", params: { mode, code }, notes: notesOf(code) };
};

/** Function 1: all items, in `items`. */
export const convertFunction: Converter = ({ parameters }) => {
  const code = textOf(parameters["functionCode"]) || untouched.function;
  return { type: "code.javascript", params: { mode: "all", code }, notes: notesOf(code) };
};

/** Function Item 1: `item` is the bare json there, and what is returned is too. On one line, so that lines keep their numbers. */
export const convertFunctionItem: Converter = ({ parameters }) => {
  const code = textOf(parameters["functionCode"]) || untouched.functionItem;
  const params = { mode: "each", code: `let item = $input.item.json; ${code}` };
  return { type: "code.javascript", params, notes: notesOf(code) };
};

/** AI Transform 1: the code that was made of what people asked for. */
export const convertTransform: Converter = ({ parameters }) => {
  const code = textOf(parameters["jsCode"]);
  if (code === "") throw new Unsupported("No code was made for it yet: write it in a code node");
  return { type: "code.javascript", params: { mode: "all", code }, notes: notesOf(code) };
};
