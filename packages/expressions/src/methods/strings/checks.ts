import type { MethodTable } from "../method.ts";
import { isDomain, isEmail, isUrl } from "./addresses.ts";

export const checkMethods: MethodTable<string> = {
  length: {
    run: (receiver) => receiver.length,
    doc: {
      signature: "length(): number",
      en: "How many characters the text has.",
      pl: "Liczba znaków tekstu.",
      "pt-BR": "Quantos caracteres o texto tem.",
      example: "'order'.length() // 5",
    },
  },
  isEmpty: {
    run: (receiver) => receiver === "",
    doc: {
      signature: "isEmpty(): boolean",
      en: "Whether the text has no characters.",
      pl: "Czy tekst nie ma żadnych znaków.",
      "pt-BR": "Se o texto não tem caracteres.",
      example: "''.isEmpty() // true",
    },
  },
  isNotEmpty: {
    run: (receiver) => receiver !== "",
    doc: {
      signature: "isNotEmpty(): boolean",
      en: "Whether the text has characters.",
      pl: "Czy tekst ma jakieś znaki.",
      "pt-BR": "Se o texto tem caracteres.",
      example: "'a'.isNotEmpty() // true",
    },
  },
  isBlank: {
    run: (receiver) => receiver.trim() === "",
    doc: {
      signature: "isBlank(): boolean",
      en: "Whether the text has nothing but spaces.",
      pl: "Czy tekst zawiera tylko białe znaki.",
      "pt-BR": "Se o texto só tem espaços.",
      example: "'  '.isBlank() // true",
    },
  },
  isNotBlank: {
    run: (receiver) => receiver.trim() !== "",
    doc: {
      signature: "isNotBlank(): boolean",
      en: "Whether the text has more than spaces.",
      pl: "Czy tekst zawiera coś poza białymi znakami.",
      "pt-BR": "Se o texto tem mais do que espaços.",
      example: "' a '.isNotBlank() // true",
    },
  },
  isDomain: {
    run: (receiver) => isDomain(receiver),
    doc: {
      signature: "isDomain(): boolean",
      en: "Whether the text is a domain name.",
      pl: "Czy tekst jest nazwą domeny.",
      "pt-BR": "Se o texto é um nome de domínio.",
      example: "'example.com'.isDomain() // true",
    },
  },
  isEmail: {
    run: (receiver) => isEmail(receiver),
    doc: {
      signature: "isEmail(): boolean",
      en: "Whether the text is an e-mail address.",
      pl: "Czy tekst jest adresem e-mail.",
      "pt-BR": "Se o texto é um endereço de e-mail.",
      example: "'anna@example.com'.isEmail() // true",
    },
  },
  isUrl: {
    run: (receiver) => isUrl(receiver),
    doc: {
      signature: "isUrl(): boolean",
      en: "Whether the text is a web address with its protocol.",
      pl: "Czy tekst jest adresem internetowym z protokołem.",
      "pt-BR": "Se o texto é um endereço da web com protocolo.",
      example: "'https://example.com'.isUrl() // true",
    },
  },
  isNumeric: {
    run: (receiver) => receiver.trim() !== "" && !Number.isNaN(Number(receiver)),
    doc: {
      signature: "isNumeric(): boolean",
      en: "Whether the text is a number.",
      pl: "Czy tekst jest liczbą.",
      "pt-BR": "Se o texto é um número.",
      example: "'12.5'.isNumeric() // true",
    },
  },
};
