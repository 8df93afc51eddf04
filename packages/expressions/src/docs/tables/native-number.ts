// table of data
import type { DocTable } from "../doc.ts";

/** JavaScript's methods of numbers. */
export const nativeNumberDocs: DocTable = {
  toExponential: {
    signature: "toExponential(digits?): string",
    example: "(12345).toExponential(2)",
    gives: "'1.23e+4'",
    en: "The number as text with an exponent.",
    pl: "Liczba jako tekst w zapisie wykładniczym.",
    "pt-BR": "O número como texto com expoente.",
  },
  toFixed: {
    signature: "toFixed(places = 0): string",
    example: "(12.5).toFixed(2)",
    gives: "'12.50'",
    en: "The number as text with exactly so many decimal places.",
    pl: "Liczba jako tekst z dokładnie tyloma miejscami po przecinku.",
    "pt-BR": "O número como texto com exatamente tantas casas decimais.",
  },
  toLocaleString: {
    signature: "toLocaleString(locale = 'en-US', options?): string",
    example: "(1234567.5).toLocaleString('pl-PL')",
    gives: "'1 234 567,5'",
    en: "The number as people of a locale write it.",
    pl: "Liczba zapisana tak, jak w danym języku.",
    "pt-BR": "O número como se escreve em um idioma.",
  },
  toPrecision: {
    signature: "toPrecision(digits): string",
    example: "(3.14159).toPrecision(3)",
    gives: "'3.14'",
    en: "The number as text with so many digits in all.",
    pl: "Liczba jako tekst z podaną liczbą cyfr łącznie.",
    "pt-BR": "O número como texto com tantos algarismos no total.",
  },
  toString: {
    signature: "toString(base = 10): string",
    example: "(255).toString(16)",
    gives: "'ff'",
    en: "The number as text, in any base from 2 to 36.",
    pl: "Liczba jako tekst, w systemie o podstawie od 2 do 36.",
    "pt-BR": "O número como texto, em qualquer base de 2 a 36.",
  },
  valueOf: {
    signature: "valueOf(): number",
    example: "(5).valueOf()",
    gives: "5",
    en: "The number itself.",
    pl: "Ta sama liczba.",
    "pt-BR": "O próprio número.",
  },
};
