import type { Translations } from "@weft/sdk";
import { resultTexts } from "./result.text.ts";

export const markdownText: Translations = {
  pl: {
    label: "Markdown",
    help: "Zamienia Markdown na HTML, a HTML na Markdown.",
    synonyms: ["md", "html na markdown", "markdown na html", "konwersja", "github", "oczyszczanie html"],
    params: {
      ...resultTexts.pl,
      action: {
        label: "Co zrobić",
        help: "W którą stronę zamienić.",
        options: { toHtml: "Markdown na HTML", toMarkdown: "HTML na Markdown" },
      },
      source: {
        label: "Skąd",
        help: "Z tekstu albo z zawartości pliku elementu.",
        options: { text: "Z tekstu", file: "Z pliku" },
      },
      markdown: { label: "Markdown", help: "Do 2 milionów znaków." },
      html: { label: "HTML", help: "Strona albo jej fragment, do 10 milionów znaków." },
      file: { label: "Plik", help: "Nazwa jednego z plików elementu." },
      rawHtml: {
        label: "HTML wewnątrz Markdownu",
        help: "„Bez zmian” tylko dla własnych tekstów: to, co napisze ktoś obcy, mogłoby uruchomić skrypt tam, gdzie wynik się wyświetla.",
        options: {
          clean: "Zachowaj to, co nieszkodliwe",
          text: "Pokaż jako tekst",
          keep: "Bez zmian",
        },
      },
      features: {
        label: "Poza zwykłym Markdownem",
        help: "To, co dodał GitHub.",
        options: {
          tables: "Tabele",
          strikethrough: "Tekst przekreślony, ~~tak jak tu~~",
          tasks: "Listy zadań",
          links: "Adresy stają się linkami",
        },
      },
      lineBreaks: {
        label: "Każdy koniec wiersza się liczy",
        help: "Bez tego wiersze jednego akapitu łączą się ze sobą.",
      },
      newTab: {
        label: "Linki otwierają się w nowej karcie",
        help: "Nie dotyczy linków do miejsc na tej samej stronie.",
      },
      headingIds: {
        label: "Nagłówki mają identyfikatory",
        help: "Powstają z ich słów, więc można do nich linkować: #pierwsze-kroki.",
      },
      joinedIds: {
        label: "Identyfikatory bez łączników",
        help: "#pierwszekroki zamiast #pierwsze-kroki; zostają tylko litery angielskie.",
      },
      headingStart: {
        label: "Poziom najwyższego nagłówka",
        help: "Przy 2 nagłówek z jednym # staje się h2 i tak dalej.",
      },
      page: { label: "Cała strona", help: "Razem z doctype, head i body." },
      headingStyle: {
        label: "Nagłówki",
        help: "Podkreślać można tylko dwa najwyższe poziomy.",
        options: { atx: "Z # na początku", setext: "Podkreślone" },
      },
      bullet: { label: "Punktor", help: "Znak przed pozycjami listy." },
      code: {
        label: "Bloki kodu",
        help: "Ogrodzenie zachowuje też język kodu.",
        options: { fenced: "W ogrodzeniu", indented: "Wcięte" },
      },
      fence: { label: "Ogrodzenie", help: "Wydłuża się, gdy takie samo jest w kodzie." },
      emphasis: { label: "Wokół kursywy", help: "Który znak pochyla tekst." },
      strong: { label: "Wokół pogrubienia", help: "Który znak pogrubia tekst." },
      links: {
        label: "Linki",
        help: "Czy adresy stoją w tekście, czy pod nim.",
        options: { inlined: "W tekście", referenced: "Pod tekstem" },
      },
      keepTags: { label: "Elementy pozostawione jako HTML", help: "Ich nazwy rozdzielone przecinkami." },
      skipTags: {
        label: "Elementy pominięte",
        help: "Ich nazwy rozdzielone przecinkami; pomijana jest też ich zawartość.",
      },
      dataImages: {
        label: "Zachowaj obrazy wpisane w HTML",
        help: "Ich bajty stoją w tekście i bardzo go wydłużają.",
      },
    },
  },
  "pt-BR": {
    label: "Markdown",
    help: "Converte Markdown em HTML e HTML em Markdown.",
    synonyms: ["md", "html para markdown", "markdown para html", "converter", "github", "limpar html"],
    params: {
      ...resultTexts["pt-BR"],
      action: {
        label: "O que fazer",
        help: "Em qual direção converter.",
        options: { toHtml: "Markdown para HTML", toMarkdown: "HTML para Markdown" },
      },
      source: {
        label: "De onde",
        help: "De um texto ou do conteúdo de um arquivo do item.",
        options: { text: "Texto", file: "Arquivo" },
      },
      markdown: { label: "Markdown", help: "Até 2 milhões de caracteres." },
      html: { label: "HTML", help: "Uma página ou parte dela, até 10 milhões de caracteres." },
      file: { label: "Arquivo", help: "O nome de um dos arquivos do item." },
      rawHtml: {
        label: "HTML dentro do Markdown",
        help: "“Como está” só para textos seus: o que um estranho escreve poderia executar scripts onde o resultado é exibido.",
        options: {
          clean: "Manter o que é inofensivo",
          text: "Mostrar como texto",
          keep: "Como está",
        },
      },
      features: {
        label: "Além do Markdown simples",
        help: "O que o GitHub acrescentou a ele.",
        options: {
          tables: "Tabelas",
          strikethrough: "Texto riscado, ~~assim~~",
          tasks: "Listas de tarefas",
          links: "Endereços viram links",
        },
      },
      lineBreaks: {
        label: "Toda quebra de linha conta",
        help: "Sem isso, as linhas de um parágrafo se juntam.",
      },
      newTab: {
        label: "Links abrem em nova aba",
        help: "Não vale para links a pontos da mesma página.",
      },
      headingIds: {
        label: "Títulos têm ids",
        help: "Feitos das palavras deles, para que links possam levar até eles: #primeiros-passos.",
      },
      joinedIds: {
        label: "Ids sem hifens",
        help: "#primeirospassos em vez de #primeiros-passos; só ficam as letras do inglês.",
      },
      headingStart: {
        label: "Nível do título mais alto",
        help: "Com 2, um título com um # vira h2, e assim por diante.",
      },
      page: { label: "Página inteira", help: "Com doctype, head e body em volta." },
      headingStyle: {
        label: "Títulos",
        help: "Só os dois níveis mais altos podem ser sublinhados.",
        options: { atx: "# na frente", setext: "Sublinhados" },
      },
      bullet: { label: "Marcador", help: "O que vem antes dos itens de uma lista." },
      code: {
        label: "Blocos de código",
        help: "Uma cerca guarda também a linguagem do código.",
        options: { fenced: "Entre cercas", indented: "Recuados" },
      },
      fence: { label: "Cerca", help: "Cresce quando o próprio código tem uma igual." },
      emphasis: { label: "Em volta do itálico", help: "Qual sinal deixa o texto inclinado." },
      strong: { label: "Em volta do negrito", help: "Qual sinal deixa o texto em negrito." },
      links: {
        label: "Links",
        help: "Se os endereços ficam no texto ou abaixo dele.",
        options: { inlined: "No texto", referenced: "Abaixo do texto" },
      },
      keepTags: { label: "Elementos mantidos como HTML", help: "Os nomes deles, separados por vírgulas." },
      skipTags: {
        label: "Elementos deixados de fora",
        help: "Os nomes deles, separados por vírgulas; o conteúdo deles também sai.",
      },
      dataImages: {
        label: "Manter imagens embutidas no HTML",
        help: "Os bytes delas ficam no texto e o deixam muito longo.",
      },
    },
  },
};
