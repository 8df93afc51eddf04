import type { Completion } from "@weft/expressions/completion";

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const crypto = words(
  "createHash createHmac randomBytes randomInt randomUUID timingSafeEqual getRandomValues subtle",
);

/** What `require` gives in the sandbox, and what people use of it. */
const modules: Readonly<Record<string, readonly string[]>> = {
  buffer: ["Buffer"],
  crypto,
  lodash: words(`
    camelCase capitalize chunk clamp cloneDeep compact countBy defaults difference differenceBy drop escape find findKey
    flatMap flatten flattenDeep fromPairs get groupBy has head intersection intersectionBy invert isEmpty isEqual
    isPlainObject kebabCase keyBy last map mapKeys mapValues max maxBy mean meanBy merge min minBy omit omitBy orderBy pad
    padStart partition pick pickBy range reject round set shuffle size snakeCase sortBy startCase sum sumBy take template
    times toPairs trim truncate union unionBy uniq uniqBy unset upperFirst values without words zip zipObject
  `),
  luxon: words("DateTime Duration Interval Info Settings"),
  moment: words("duration isMoment locale max min unix utc"),
  url: words("URL URLSearchParams"),
  util: words("TextDecoder TextEncoder"),
};

/** Those of code that expressions do not have. */
const globals: Readonly<Record<string, readonly string[]>> = {
  Buffer: words("alloc byteLength concat from isBuffer"),
  console: words("log info warn error debug table"),
  crypto,
};

export const moduleNames: readonly string[] = Object.keys(modules);

/** What an object of the sandbox has that no expression can be asked about. */
export function membersOfModule(receiver: string): readonly Completion[] | undefined {
  const bare = receiver.replace(/^\(+|\)+$/gu, "");
  const name = /^require\(\s*["'`](?:node:)?(\w+)["'`]\s*$/u.exec(bare)?.[1];
  const [table, key] = name === undefined ? [globals, bare] : [modules, name];
  if (!Object.hasOwn(table, key)) return undefined;
  return (table[key] ?? []).map((label) =>
    /^[A-Z]/u.test(label) || label === "subtle"
      ? { label, kind: "field" }
      : { label, kind: "method", apply: `${label}(` },
  );
}

/** Luxon's classes have the same names in expressions, which have no modules. */
export function withoutLuxon(receiver: string): string {
  return receiver.replaceAll(
    /(?:\(require\(\s*["'`]luxon["'`]\s*\)\)|require\(\s*["'`]luxon["'`]\s*\))(?:\.|\[")(DateTime|Duration|Interval)(?:"\])?/gu,
    "$1",
  );
}
