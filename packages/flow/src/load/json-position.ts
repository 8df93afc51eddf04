type Expect = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

const space = /[ \t\n\r]*/y;
const token =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON; its length when it only ends too early. V8 says the position in some of its messages
 * and leaves it out of others.
 */
export function jsonFaultPosition(text: string): number {
  const open: ("{" | "[")[] = [];
  let expect: Expect = "value";
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    const next = after(found, expect, open);
    if (next === undefined) return at;
    expect = next;
    at += found.length;
  }
}

/** What may follow `found`, or `undefined` where it may not stand. Keeps `open` up to date. */
function after(found: string, expect: Expect, open: ("{" | "[")[]): Expect | undefined {
  const top = open.at(-1);
  if (found === "}" || found === "]") {
    const matches =
      found === "}" ? top === "{" && expect === "keyOrEnd" : top === "[" && expect === "valueOrEnd";
    if (!matches && !(expect === "commaOrEnd" && top === (found === "}" ? "{" : "["))) return undefined;
    open.pop();
    return open.length === 0 ? "nothing" : "commaOrEnd";
  }
  if (found === ",") return expect === "commaOrEnd" ? (top === "{" ? "key" : "value") : undefined;
  if (found === ":") return expect === "colon" ? "value" : undefined;
  if (expect === "key" || expect === "keyOrEnd") return found.startsWith('"') ? "colon" : undefined;
  if (expect !== "value" && expect !== "valueOrEnd") return undefined;
  if (found === "{" || found === "[") {
    open.push(found);
    return found === "{" ? "keyOrEnd" : "valueOrEnd";
  }
  return top === undefined ? "nothing" : "commaOrEnd";
}
