import type { MethodTable } from "../method.ts";
import { findDomain, findEmail, findUrl } from "./addresses.ts";

function findPath(text: string): string | undefined {
  const url = findUrl(text);
  return url === undefined ? undefined : new URL(url).pathname;
}

export const extractMethods: MethodTable<string> = {
  extractEmail: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 8), findEmail(receiver)),
    doc: {
      signature: "extractEmail(): string | undefined",
      en: "The first e-mail address in the text.",
      pl: "Pierwszy adres e-mail w tekście.",
      "pt-BR": "O primeiro endereço de e-mail do texto.",
      example: "'write to anna@example.com'.extractEmail() // 'anna@example.com'",
    },
  },
  extractDomain: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 8), findDomain(receiver)),
    doc: {
      signature: "extractDomain(): string | undefined",
      en: "The domain of the first web or e-mail address in the text.",
      pl: "Domena pierwszego adresu internetowego lub e-mail w tekście.",
      "pt-BR": "O domínio do primeiro endereço da web ou e-mail do texto.",
      example: "'https://shop.example.com/a'.extractDomain() // 'shop.example.com'",
    },
  },
  extractUrl: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 4), findUrl(receiver)),
    doc: {
      signature: "extractUrl(): string | undefined",
      en: "The first web address in the text.",
      pl: "Pierwszy adres internetowy w tekście.",
      "pt-BR": "O primeiro endereço da web do texto.",
      example: "'see https://example.com/a.'.extractUrl() // 'https://example.com/a'",
    },
  },
  extractUrlPath: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 4), findPath(receiver)),
    doc: {
      signature: "extractUrlPath(): string | undefined",
      en: "The path of the first web address in the text.",
      pl: "Ścieżka pierwszego adresu internetowego w tekście.",
      "pt-BR": "O caminho do primeiro endereço da web do texto.",
      example: "'https://example.com/orders/7'.extractUrlPath() // '/orders/7'",
    },
  },
};
