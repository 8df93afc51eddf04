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
function nothing(name: string): Method<Fields> {
  return {
    run: () => undefined,
    doc: {
      signature: `${name}(): undefined`,
      en: "An object cannot be converted to this: always undefined.",
      pl: "Obiektu nie można tak przekształcić: zawsze undefined.",
      "pt-BR": "Um objeto não pode ser convertido assim: sempre undefined.",
      example: `({ a: 1 }).${name}() // undefined`,
    },
  };
}

export const objectMethods: MethodTable<Fields> = {
  isEmpty: {
    run: (receiver) => Object.keys(receiver).length === 0,
    doc: {
      signature: "isEmpty(): boolean",
      en: "Whether the object has no fields.",
      pl: "Czy obiekt nie ma pól.",
      "pt-BR": "Se o objeto não tem campos.",
      example: "({}).isEmpty() // true",
    },
  },
  isNotEmpty: {
    run: (receiver) => Object.keys(receiver).length > 0,
    doc: {
      signature: "isNotEmpty(): boolean",
      en: "Whether the object has fields.",
      pl: "Czy obiekt ma pola.",
      "pt-BR": "Se o objeto tem campos.",
      example: "({ a: 1 }).isNotEmpty() // true",
    },
  },
  keys: {
    run: (receiver, _args, run) => fieldsOf(receiver, run).map(([key]) => key),
    doc: {
      signature: "keys(): string[]",
      en: "The names of the fields.",
      pl: "Nazwy pól.",
      "pt-BR": "Os nomes dos campos.",
      example: "({ a: 1, b: 2 }).keys() // ['a', 'b']",
    },
  },
  values: {
    run: (receiver, _args, run) => fieldsOf(receiver, run).map(([, value]) => value),
    doc: {
      signature: "values(): any[]",
      en: "The values of the fields.",
      pl: "Wartości pól.",
      "pt-BR": "Os valores dos campos.",
      example: "({ a: 1, b: 2 }).values() // [1, 2]",
    },
  },
  hasField: {
    run: (receiver, args, run) => Object.hasOwn(receiver, toKey(args[0], run)),
    doc: {
      signature: "hasField(name): boolean",
      en: "Whether the object itself has a field of this name.",
      pl: "Czy obiekt ma pole o tej nazwie.",
      "pt-BR": "Se o objeto tem um campo com este nome.",
      example: "({ name: 'Anna' }).hasField('name') // true",
    },
  },
  removeField: {
    run: (receiver, args, run) => {
      const name = toKey(args[0], run);
      return kept(receiver, run, (key) => key !== name);
    },
    doc: {
      signature: "removeField(name): object",
      en: "A copy without one field.",
      pl: "Kopia bez jednego pola.",
      "pt-BR": "Uma cópia sem um campo.",
      example: "({ a: 1, b: 2 }).removeField('a') // { b: 2 }",
    },
  },
  removeFieldsContaining: {
    run: (receiver, args, run) => {
      const text = textArg(args, 0, "", run);
      return kept(receiver, run, (_key, value) => !contains(value, text));
    },
    doc: {
      signature: "removeFieldsContaining(text): object",
      en: "A copy without the text fields that contain the given text.",
      pl: "Kopia bez pól tekstowych, które zawierają podany tekst.",
      "pt-BR": "Uma cópia sem os campos de texto que contêm o texto informado.",
      example: "({ a: 'Mr. Bean', b: 'tea' }).removeFieldsContaining('Mr') // { b: 'tea' }",
    },
  },
  keepFieldsContaining: {
    run: (receiver, args, run) => {
      const text = textArg(args, 0, "", run);
      return kept(receiver, run, (_key, value) => contains(value, text));
    },
    doc: {
      signature: "keepFieldsContaining(text): object",
      en: "A copy with only the text fields that contain the given text.",
      pl: "Kopia tylko z polami tekstowymi, które zawierają podany tekst.",
      "pt-BR": "Uma cópia só com os campos de texto que contêm o texto informado.",
      example: "({ a: 'Mr. Bean', b: 'tea' }).keepFieldsContaining('Mr') // { a: 'Mr. Bean' }",
    },
  },
  compact: {
    run: (receiver, _args, run) => compactValue(receiver, run),
    doc: {
      signature: "compact(): object",
      en: "A copy without empty fields: null, undefined, '', 'nil' and {}, at every level.",
      pl: "Kopia bez pustych pól: null, undefined, '', 'nil' i {}, na każdym poziomie.",
      "pt-BR": "Uma cópia sem campos vazios: null, undefined, '', 'nil' e {}, em todos os níveis.",
      example: "({ a: null, b: 2, c: '' }).compact() // { b: 2 }",
    },
  },
  urlEncode: {
    run: (receiver, _args, run) => queryString(receiver, run),
    doc: {
      signature: "urlEncode(): string",
      en: "The fields as the query of a URL.",
      pl: "Pola jako parametry adresu URL.",
      "pt-BR": "Os campos como parâmetros de uma URL.",
      example: "({ name: 'Anna Nowak', city: 'Łódź' }).urlEncode()",
    },
  },
  toJsonString: {
    run: (receiver, _args, run) => toJson(receiver, run),
    doc: {
      signature: "toJsonString(): string",
      en: "The object as JSON text.",
      pl: "Obiekt jako tekst JSON.",
      "pt-BR": "O objeto como texto JSON.",
      example: "({ a: 1 }).toJsonString() // '{\"a\":1}'",
    },
  },
  toInt: nothing("toInt"),
  toFloat: nothing("toFloat"),
  toBoolean: nothing("toBoolean"),
  toDateTime: nothing("toDateTime"),
};
