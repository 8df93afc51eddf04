import type { Translations } from "@weft/sdk";
import { pollingTexts } from "../polling.text.ts";
import { sharedTexts } from "./shared.text.ts";

export const rssItemText: Translations = {
  pl: {
    label: "Nowy wpis w kanale",
    help: "Co jakiś czas sprawdza, czy kanał RSS, Atom lub JSON ma nowe wpisy, i uruchamia z nimi przepływ.",
    synonyms: ["rss", "atom", "kanał", "wiadomości", "podcast", "blog", "nowy artykuł", "subskrypcja"],
    params: {
      ...sharedTexts("pl"),
      ...pollingTexts("pl"),
      url: { label: "Adres kanału", help: "RSS, Atom albo JSON Feed, razem z https:// na początku." },
      fields: {
        label: "Dalsze elementy",
        help: "Inne, które mają wpisy, rozdzielone przecinkami; każdy staje się polem o swojej nazwie.",
      },
    },
  },
  "pt-BR": {
    label: "Nova entrada em um feed",
    help: "Verifica de tempos em tempos se um feed RSS, Atom ou JSON tem entradas novas e inicia o fluxo com elas.",
    synonyms: ["rss", "atom", "feed", "notícias", "podcast", "blog", "artigo novo", "assinatura"],
    params: {
      ...sharedTexts("pt-BR"),
      ...pollingTexts("pt-BR"),
      url: { label: "Endereço do feed", help: "RSS, Atom ou JSON Feed, com https:// na frente." },
      fields: {
        label: "Mais elementos",
        help: "Outros que as entradas têm, separados por vírgulas; cada um vira um campo com o nome dele.",
      },
    },
  },
};
