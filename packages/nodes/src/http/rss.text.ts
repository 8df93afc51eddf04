import type { Translations } from "@weft/sdk";
import { sharedTexts } from "./shared.text.ts";

export const rssText: Translations = {
  pl: {
    label: "Odczytaj kanał RSS",
    help: "Odczytuje wpisy kanału RSS, Atom lub JSON: artykuły, odcinki, zmiany.",
    synonyms: ["rss", "atom", "kanał", "wiadomości", "podcast", "blog", "nowe artykuły"],
    params: {
      ...sharedTexts("pl"),
      url: { label: "Adres kanału", help: "RSS, Atom albo JSON Feed, razem z https:// na początku." },
      limit: {
        label: "Najwyżej wpisów",
        help: "Pierwsze, czyli w większości kanałów najnowsze; puste oznacza wszystkie.",
      },
      fields: {
        label: "Dalsze elementy",
        help: "Inne, które mają wpisy, rozdzielone przecinkami; każdy staje się polem o swojej nazwie.",
      },
    },
  },
  "pt-BR": {
    label: "Ler feed RSS",
    help: "Lê as entradas de um feed RSS, Atom ou JSON: artigos, episódios, alterações.",
    synonyms: ["rss", "atom", "feed", "notícias", "podcast", "blog", "artigos novos"],
    params: {
      ...sharedTexts("pt-BR"),
      url: { label: "Endereço do feed", help: "RSS, Atom ou JSON Feed, com https:// na frente." },
      limit: {
        label: "No máximo entradas",
        help: "As primeiras, que na maioria dos feeds são as mais novas; vazio, todas.",
      },
      fields: {
        label: "Mais elementos",
        help: "Outros que as entradas têm, separados por vírgulas; cada um vira um campo com o nome dele.",
      },
    },
  },
};
