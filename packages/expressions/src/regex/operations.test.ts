import { expect, test } from "vitest";
import { emptyContext, evaluateExpression } from "../index.ts";

// `(?:q+)+|` makes the pattern one that the host may not run, without changing what it finds.
const slowly = "(?:q+)+|";

const uses = [
  "T.match(/P/)",
  "T.match(/P/g)",
  "[...T.matchAll(/P/g)].map(m => [m.index, ...m])",
  "T.replace(/P/, '[$&]')",
  "T.replace(/P/g, '[$1$$]')",
  "T.replaceAll(/P/g, (m, ...rest) => m.length)",
  "T.search(/P/)",
  "T.split(/P/)",
  "T.split(/P/, 2)",
  "/P/.test(T)",
  "/P/.exec(T)",
  "(() => { const r = /P/g; return [r.exec(T)?.index, r.lastIndex, r.exec(T)?.index, r.lastIndex]; })()",
  "T.replace(/P/gi, '<$`|$\\'>')",
];
const patterns = ["n", "a", "\\w+", "\\s", "(n)(?:a)?", "^\\w", "x*", "$", "[^\\s]", ""];
const texts = ["anna nowak", "", "  n", "NaN 😀 n"];

test.each(uses)("%s gives the same whichever matcher runs", (use) => {
  for (const pattern of patterns) {
    for (const text of texts) {
      const code = use.replaceAll("T", JSON.stringify(text));
      const context = emptyContext();
      const fast = evaluateExpression(`={{ ${code.replaceAll("/P/", `/(?:${pattern})/`)} }}`, context);
      const slow = evaluateExpression(
        `={{ ${code.replaceAll("/P/", `/(?:${slowly}${pattern})/`)} }}`,
        context,
      );
      expect(slow, `${use} with ${pattern} on ${text}`).toEqual(fast);
    }
  }
});
