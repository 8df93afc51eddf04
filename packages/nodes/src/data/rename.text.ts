import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const renameText: Translations = {
  pl: {
    label: "Zmień nazwy pól",
    help: "Nadaje polom inne nazwy, pojedynczo albo wszystkim pasującym do wzorca; wartości zostają.",
    synonyms: ["zmień nazwę", "nazwy pól", "nazwy kolumn", "klucze", "wyrażenie regularne", "przenieś pole"],
    params: {
      fields: {
        label: "Pola",
        help: "Pola, których nazwy się zmienią; kropka, jak w customer.name, sięga w głąb obiektów, więc pola można tam przenieść.",
        itemLabel: "pole",
      },
      "fields.from": { label: "Obecna nazwa" },
      "fields.to": { label: "Nowa nazwa" },
      patterns: {
        label: "Według wzorca",
        help: "Zmienia nazwy wszystkich pól, które pasują do wyrażenia regularnego.",
        itemLabel: "wzorzec",
      },
      "patterns.pattern": { label: "Wzorzec" },
      "patterns.replacement": {
        label: "Zamień na",
        help: "$1 oznacza pierwszą grupę wzorca, $2 drugą.",
      },
      "patterns.ignoreCase": { label: "Nie rozróżniaj wielkich i małych liter" },
      "patterns.depth": {
        label: "Gdzie",
        options: {
          all: "Także wewnątrz obiektów i list",
          top: "Tylko pola samego elementu",
          levels: "Do podanego poziomu",
        },
      },
      "patterns.levels": { label: "Poziomy poniżej pól elementu" },
      whenTaken: {
        label: "Gdy nowa nazwa jest zajęta",
        help: "Co się dzieje, gdy element ma już pole o nowej nazwie.",
        options: { replace: "Zastąp to pole", stop: "Zatrzymaj przepływ" },
      },
      whenMissing: {
        label: "Gdy element nie ma pola",
        help: "Elementy bez pola o starej nazwie pozostają bez zmian albo zatrzymują przepływ.",
        options: { ignore: "Zostaw element bez zmian", stop: "Zatrzymaj przepływ" },
      },
      dotPaths: dotPathsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Renomear campos",
    help: "Dá outros nomes aos campos, um a um ou a todos que seguem um padrão; os valores ficam.",
    synonyms: ["renomear chaves", "nomes de campos", "nomes de colunas", "expressão regular", "mover campo"],
    params: {
      fields: {
        label: "Campos",
        help: "Os campos a renomear; um ponto, como em customer.name, acessa objetos, de modo que campos podem ser movidos para lá.",
        itemLabel: "campo",
      },
      "fields.from": { label: "Nome atual" },
      "fields.to": { label: "Novo nome" },
      patterns: {
        label: "Por padrão",
        help: "Renomeia todos os campos cujos nomes seguem uma expressão regular.",
        itemLabel: "padrão",
      },
      "patterns.pattern": { label: "Padrão" },
      "patterns.replacement": {
        label: "Substituir por",
        help: "$1 representa o primeiro grupo do padrão, $2 o segundo.",
      },
      "patterns.ignoreCase": { label: "Ignorar maiúsculas e minúsculas" },
      "patterns.depth": {
        label: "Onde",
        options: {
          all: "Também dentro de objetos e listas",
          top: "Só os campos do próprio item",
          levels: "Até um nível",
        },
      },
      "patterns.levels": { label: "Níveis abaixo dos campos do item" },
      whenTaken: {
        label: "Quando o novo nome já existe",
        help: "O que acontece quando o item já tem um campo com o novo nome.",
        options: { replace: "Substituir esse campo", stop: "Parar o fluxo" },
      },
      whenMissing: {
        label: "Quando falta um campo no item",
        help: "Itens sem um campo com o nome antigo ficam como estão, ou param o fluxo.",
        options: { ignore: "Deixar o item como está", stop: "Parar o fluxo" },
      },
      dotPaths: dotPathsTexts["pt-BR"],
    },
  },
};
