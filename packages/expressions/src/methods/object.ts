import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { fieldsOf } from "../values/iterate.ts";
import { toJson } from "../values/json.ts";
import { isPlainObject } from "../values/plain.ts";
import { toKey, toText } from "../values/text.ts";
import { textArg } from "./args.ts";
import { compactValue } from "./compact.ts";
import type { Method, MethodTable } from "./method.ts";

type Fields = Record<string, unknown>;

function kept(receiver: Fields, run: Run, keep: (key: string, value: unknown) => boolean): Fields {
  return Object.fromEntries(fieldsOf(receiver, run).filter(([key, value]) => keep(key, value)));
}

function contains(value: unknown, text: string): boolean {
  return typeof value === "string" && value.includes(text);
}

function queryString(receiver: Fields, run: Run): string {
  const pairs = fieldsOf(receiver, run).map(([key, value]) => {
    const text =
      isPlainObject(value) || Array.isArray(value) ? (toJson(value, run) ?? "") : toText(value, run);
    return `${encodeForm(key)}=${encodeForm(text)}`;
  });
  const query = pairs.join("&");
  run.spendText(query.length);
  return query;
}

/** As HTML forms encode: spaces as +. */
function encodeForm(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replaceAll(/[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** n8n has these on objects, and they say nothing. */
const nothing: Method<Fields> = { run: () => undefined };

const removeField: Method<Fields> = {
  run(receiver, args, run) {
    const name = toKey(args[0], run);
    return kept(receiver, run, (key) => key !== name);
  },
};

/** The fields of both; the receiver's win. */
function merge(receiver: Fields, args: readonly unknown[], run: Run): Fields {
  const added = fieldsOf(args[0] ?? {}, run).filter(([key]) => !Object.hasOwn(receiver, key));
  return Object.fromEntries([...fieldsOf(receiver, run), ...added]);
}

/** An empty text is in every text: whoever gives none has made a mistake. */
function someText(args: readonly unknown[], method: string, run: Run): string {
  const text = textArg(args, 0, "", run);
  if (text === "") throw fault("argument-some-text", { method });
  return text;
}

export const objectMethods: MethodTable<Fields> = {
  isEmpty: { run: (receiver) => Object.keys(receiver).length === 0 },
  isNotEmpty: { run: (receiver) => Object.keys(receiver).length > 0 },
  keys: { run: (receiver, _args, run) => fieldsOf(receiver, run).map(([key]) => key) },
  values: { run: (receiver, _args, run) => fieldsOf(receiver, run).map(([, value]) => value) },
  hasField: { run: (receiver, args, run) => Object.hasOwn(receiver, toKey(args[0], run)) },
  removeField,
  // In n8n's documentation, although n8n itself does not know them.
  delete: removeField,
  merge: { run: merge },
  removeFieldsContaining: {
    run: (receiver, args, run) => {
      const text = someText(args, "removeFieldsContaining", run);
      return kept(receiver, run, (_key, value) => !contains(value, text));
    },
  },
  keepFieldsContaining: {
    run: (receiver, args, run) => {
      const text = someText(args, "keepFieldsContaining", run);
      return kept(receiver, run, (_key, value) => contains(value, text));
    },
  },
  compact: { run: (receiver, _args, run) => compactValue(receiver, run) },
  urlEncode: { run: (receiver, _args, run) => queryString(receiver, run) },
  toJsonString: { run: (receiver, _args, run) => toJson(receiver, run) },
  toInt: nothing,
  toFloat: nothing,
  toBoolean: nothing,
  toDateTime: nothing,
};
