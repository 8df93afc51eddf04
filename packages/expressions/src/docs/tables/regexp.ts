// table of data
import type { DocTable } from "../doc.ts";

/** JavaScript's methods of regular expressions. */
export const regexpDocs: DocTable = {
  exec: {
    signature: "exec(text): string[] | null",
    example: "/(\\d+)-(\\d+)/.exec('order 7-12')[2]",
    gives: "'12'",
    en: "The first match in a text with its groups, or null.",
    pl: "Pierwsze dopasowanie w tekście wraz z grupami albo null.",
    "pt-BR": "O primeiro trecho encontrado no texto com seus grupos, ou null.",
  },
  test: {
    signature: "test(text): boolean",
    example: "/^\\d+$/.test('123')",
    gives: "true",
    en: "Whether the text matches.",
    pl: "Czy tekst pasuje.",
    "pt-BR": "Se o texto corresponde.",
  },
  toString: {
    signature: "toString(): string",
    example: "/a+/g.toString()",
    gives: "'/a+/g'",
    en: "The regular expression as text.",
    pl: "Wyrażenie regularne jako tekst.",
    "pt-BR": "A expressão regular como texto.",
  },
};
