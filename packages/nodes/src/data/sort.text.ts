import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const sortText: Translations = {
  pl: {
    label: "Sortuj",
    help: "Układa elementy w kolejności: według pól, wyniku wyrażenia albo losowo.",
    synonyms: ["porządkuj", "kolejność", "uszereguj", "rosnąco", "malejąco", "losowo", "przetasuj"],
    params: {
      mode: {
        label: "Kolejność",
        help: "Według kluczy poniżej albo losowo.",
        options: { keys: "Według kluczy", random: "Losowo" },
      },
      keys: {
        label: "Sortuj według",
        help: "Decyduje pierwszy klucz; każdy kolejny rozstrzyga między elementami, które dotąd były równe.",
        itemLabel: "klucz",
      },
      "keys.by": { label: "Klucz", options: { field: "Pole", expression: "Wyrażenie" } },
      "keys.field": { label: "Nazwa pola" },
      "keys.value": { label: "Wartość" },
      "keys.order": { label: "Kierunek", options: { ascending: "Rosnąco", descending: "Malejąco" } },
      "keys.as": {
        label: "Porównuj jako",
        help: "Według tego, czym są wartości, chyba że wskażesz inaczej: „10” jest po „9” tylko jako liczba.",
        options: { auto: "To, czym są", text: "Teksty", number: "Liczby", date: "Daty" },
      },
      missing: {
        label: "Elementy bez wartości",
        help: "Gdzie trafiają elementy, którym brakuje klucza, niezależnie od jego kierunku.",
        options: { last: "Na koniec", first: "Na początek" },
      },
      texts: {
        label: "Kolejność tekstów",
        help: "W słowniku „Ewa” jest przed „łódź”, „łódź” przed „zebra”, a „Pozycja 9” przed „Pozycja 10”.",
        options: {
          ignoreCase: "Znak po znaku, bez rozróżniania wielkości liter",
          exact: "Znak po znaku, najpierw wielkie litery",
          dictionary: "Jak w słowniku",
        },
      },
      language: {
        label: "Język słownika",
        help: "Jego kod: alfabety różnią się miejscem liter takich jak ä czy ł.",
      },
      dotPaths: dotPathsTexts.pl,
      seed: {
        label: "Ziarno losowania",
        help: "Ten sam tekst daje za każdym razem tę samą kolejność; bez niego każde uruchomienie ma własną.",
      },
    },
  },
  "pt-BR": {
    label: "Ordenar",
    help: "Coloca os itens em ordem: por campos, pelo resultado de uma expressão ou ao acaso.",
    synonyms: ["classificar", "ordem", "organizar", "crescente", "decrescente", "aleatório", "embaralhar"],
    params: {
      mode: {
        label: "Ordem",
        help: "Pelas chaves abaixo ou ao acaso.",
        options: { keys: "Por chaves", random: "Ao acaso" },
      },
      keys: {
        label: "Ordenar por",
        help: "A primeira chave decide; cada uma das seguintes desempata os itens até ali iguais.",
        itemLabel: "chave",
      },
      "keys.by": { label: "Chave", options: { field: "Campo", expression: "Expressão" } },
      "keys.field": { label: "Nome do campo" },
      "keys.value": { label: "Valor" },
      "keys.order": { label: "Direção", options: { ascending: "Crescente", descending: "Decrescente" } },
      "keys.as": {
        label: "Comparar como",
        help: "Pelo que os valores são, a menos que você escolha: “10” só vem depois de “9” como número.",
        options: { auto: "O que são", text: "Textos", number: "Números", date: "Datas" },
      },
      missing: {
        label: "Itens sem valor",
        help: "Onde ficam os itens sem a chave, qualquer que seja a direção.",
        options: { last: "No fim", first: "No início" },
      },
      texts: {
        label: "Ordem dos textos",
        help: "No dicionário, “água” vem antes de “banco”, e “Item 9” vem antes de “Item 10”.",
        options: {
          ignoreCase: "Caractere por caractere, sem diferenciar maiúsculas",
          exact: "Caractere por caractere, maiúsculas primeiro",
          dictionary: "Como no dicionário",
        },
      },
      language: {
        label: "Idioma do dicionário",
        help: "O código dele: os alfabetos diferem na posição de letras como ä ou ł.",
      },
      dotPaths: dotPathsTexts["pt-BR"],
      seed: {
        label: "Semente",
        help: "O mesmo texto dá sempre a mesma ordem; sem ele, cada execução tem a sua.",
      },
    },
  },
};
