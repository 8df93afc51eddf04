import type { Translations } from "@weft/sdk";
import { resultTexts } from "./result.text.ts";

export const htmlText: Translations = {
  pl: {
    label: "HTML",
    help: "Wyjmuje wartości ze stron internetowych według selektorów CSS albo tworzy HTML z szablonu.",
    synonyms: ["scrapowanie", "wyodrębnij", "selektor css", "strona internetowa", "szablon", "e-mail"],
    params: {
      ...resultTexts.pl,
      action: {
        label: "Co zrobić",
        help: "Do wyjęcia wartości potrzebne są ich selektory CSS; szablon to HTML z wyrażeniami.",
        options: { extract: "Wyjmij wartości z HTML", template: "Utwórz HTML z szablonu" },
      },
      source: {
        label: "HTML z",
        help: "Z tekstu albo z zawartości pliku elementu.",
        options: { text: "Tekstu", file: "Pliku" },
      },
      html: { label: "HTML", help: "Strona albo jej fragment, do 10 milionów znaków." },
      file: { label: "Plik", help: "Nazwa jednego z plików elementu." },
      values: { label: "Wartości", help: "Co wyjąć i do którego pola.", itemLabel: "wartość" },
      "values.name": { label: "Pole" },
      "values.selector": { label: "Selektor CSS" },
      "values.take": {
        label: "Weź",
        options: {
          text: "Tekst",
          html: "HTML wewnątrz",
          attribute: "Atrybut",
          value: "Wartość pola formularza",
        },
      },
      "values.attribute": { label: "Atrybut" },
      "values.all": { label: "Wszystkie pasujące, jako lista" },
      "values.skip": { label: "Pomiń wewnątrz", help: "Selektory CSS rozdzielone przecinkami." },
      template: {
        label: "Szablon",
        help: "HTML z wyrażeniami tam, gdzie mają być wartości elementu.",
      },
      trim: { label: "Przytnij", help: "Usuwa odstępy i końce wierszy z obu stron wartości." },
      clean: {
        label: "W jednym wierszu",
        help: "Kolejne odstępy i końce wierszy stają się jednym odstępem.",
      },
    },
  },
  "pt-BR": {
    label: "HTML",
    help: "Extrai valores de páginas da web por seletores CSS ou cria HTML a partir de um modelo.",
    synonyms: ["raspagem", "extrair", "seletor css", "página da web", "modelo", "e-mail"],
    params: {
      ...resultTexts["pt-BR"],
      action: {
        label: "O que fazer",
        help: "Para extrair valores são precisos seus seletores CSS; um modelo é HTML com expressões.",
        options: { extract: "Extrair valores de HTML", template: "Criar HTML a partir de um modelo" },
      },
      source: {
        label: "HTML de",
        help: "De um texto ou do conteúdo de um arquivo do item.",
        options: { text: "Texto", file: "Arquivo" },
      },
      html: { label: "HTML", help: "Uma página ou parte dela, até 10 milhões de caracteres." },
      file: { label: "Arquivo", help: "O nome de um dos arquivos do item." },
      values: { label: "Valores", help: "O que extrair e para qual campo vai.", itemLabel: "valor" },
      "values.name": { label: "Campo" },
      "values.selector": { label: "Seletor CSS" },
      "values.take": {
        label: "Pegar",
        options: {
          text: "O texto",
          html: "O HTML de dentro",
          attribute: "Um atributo",
          value: "O valor do campo de formulário",
        },
      },
      "values.attribute": { label: "Atributo" },
      "values.all": { label: "Todos os que combinam, em lista" },
      "values.skip": { label: "Deixar de fora", help: "Seletores CSS separados por vírgulas." },
      template: {
        label: "Modelo",
        help: "HTML com expressões onde devem entrar os valores do item.",
      },
      trim: { label: "Aparar", help: "Tira espaços e quebras de linha das pontas do valor." },
      clean: { label: "Em uma linha", help: "Espaços e quebras de linha seguidos viram um espaço." },
    },
  },
};
