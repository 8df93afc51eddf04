// table of data
import type { DocTable } from "../doc.ts";

/** JavaScript's methods of big integers. */
export const bigintDocs: DocTable = {
  toLocaleString: {
    signature: "toLocaleString(): string",
    example: "1234567n.toLocaleString()",
    gives: "'1,234,567'",
    en: "The big integer with grouped digits.",
    pl: "Duża liczba całkowita z rozdzielonymi tysiącami.",
    "pt-BR": "O inteiro grande com os milhares separados.",
  },
  toString: {
    signature: "toString(base = 10): string",
    example: "255n.toString(16)",
    gives: "'ff'",
    en: "The big integer as text.",
    pl: "Duża liczba całkowita jako tekst.",
    "pt-BR": "O inteiro grande como texto.",
  },
  valueOf: {
    signature: "valueOf(): bigint",
    example: "(5n).valueOf() === 5n",
    gives: "true",
    en: "The big integer itself.",
    pl: "Ta sama duża liczba całkowita.",
    "pt-BR": "O próprio inteiro grande.",
  },
};
