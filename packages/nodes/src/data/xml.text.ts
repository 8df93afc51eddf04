import type { Translations } from "@weft/sdk";
import { objectResultTexts } from "./result.text.ts";

export const xmlText: Translations = {
  pl: {
    label: "XML",
    help: "Zamienia XML na pola, a pola na XML.",
    synonyms: ["parsuj", "xml na json", "json na xml", "soap", "rss", "konwertuj"],
    params: {
      ...objectResultTexts.pl,
      action: {
        label: "Co zrobić",
        help: "W którą stronę zamieniać.",
        options: { read: "XML na pola", write: "Pola na XML" },
      },
      source: {
        label: "XML z",
        help: "Z tekstu albo z zawartości pliku elementu.",
        options: { text: "Tekstu", file: "Pliku" },
      },
      xml: { label: "XML", help: "Cały dokument, do 10 milionów znaków." },
      file: { label: "Plik", help: "Nazwa jednego z plików elementu." },
      json: { label: "Pola", help: "Obiekt; bez wpisu cały element." },
      attributes: {
        label: "Atrybuty",
        help: "Gdzie trafiają atrybuty elementu XML.",
        options: { merge: "Obok jego elementów", group: "Do osobnego pola", ignore: "Nigdzie" },
      },
      lists: {
        label: "Listy",
        help: "Przy „zawsze” listą jest też element, który występuje raz, więc jego typ się nie zmienia.",
        options: { repeated: "Dla elementów, które się powtarzają", always: "Zawsze" },
      },
      listNames: {
        label: "Zawsze listy",
        help: "Nazwy elementów, które są listami, nawet gdy występują raz; rozdzielone przecinkami.",
      },
      prefixes: {
        label: "Zachowaj przedrostki przestrzeni nazw",
        help: "Po wyłączeniu soap:Body staje się Body.",
      },
      root: { label: "Z elementem zewnętrznym", help: "Po wyłączeniu wynikiem jest sama jego treść." },
      trim: { label: "Przytnij teksty", help: "Usuwa odstępy i końce wierszy z obu stron." },
      collapse: {
        label: "Zwiń odstępy w tekstach",
        help: "Kolejne odstępy i końce wierszy stają się jednym odstępem.",
      },
      lowerCase: { label: "Nazwy małymi literami", help: "Elementów; atrybuty zachowują swoje." },
      emptyValue: { label: "Puste elementy stają się", help: "Tekst, który zastępuje element bez treści." },
      rootName: {
        label: "Element zewnętrzny",
        help: "Jego nazwa; bez wpisu jedyne pole staje się elementem zewnętrznym, a kilka trafia do „root”.",
      },
      declaration: { label: "Z deklaracją XML", help: "Pierwszy wiersz, który podaje wersję i kodowanie." },
      pretty: { label: "Jeden element w wierszu", help: "Z wcięciami, do czytania przez ludzi." },
      cdata: {
        label: "CDATA dla tekstów ze znacznikami",
        help: "Teksty z < lub & są zapisywane jako CDATA zamiast z zamianą znaków.",
      },
      attributesField: { label: "Pole atrybutów", help: "Nazwa pola, które zawiera atrybuty elementu." },
      textField: {
        label: "Pole tekstu",
        help: "Nazwa pola z tekstem elementu, który ma też atrybuty lub elementy.",
      },
    },
  },
  "pt-BR": {
    label: "XML",
    help: "Transforma XML em campos e campos em XML.",
    synonyms: ["analisar", "xml para json", "json para xml", "soap", "rss", "converter"],
    params: {
      ...objectResultTexts["pt-BR"],
      action: {
        label: "O que fazer",
        help: "Em que sentido transformar.",
        options: { read: "XML em campos", write: "Campos em XML" },
      },
      source: {
        label: "XML de",
        help: "De um texto ou do conteúdo de um arquivo do item.",
        options: { text: "Texto", file: "Arquivo" },
      },
      xml: { label: "XML", help: "O documento inteiro, até 10 milhões de caracteres." },
      file: { label: "Arquivo", help: "O nome de um dos arquivos do item." },
      json: { label: "Campos", help: "Um objeto; vazio, o item inteiro." },
      attributes: {
        label: "Atributos",
        help: "Onde ficam os atributos de um elemento.",
        options: {
          merge: "Ao lado dos elementos dele",
          group: "Em um campo próprio",
          ignore: "Em lugar nenhum",
        },
      },
      lists: {
        label: "Listas",
        help: "Com “sempre”, um elemento que vem só uma vez também é lista, e o tipo nunca muda.",
        options: { repeated: "Para elementos que se repetem", always: "Sempre" },
      },
      listNames: {
        label: "Sempre listas",
        help: "Nomes de elementos que são listas mesmo vindo uma vez, separados por vírgulas.",
      },
      prefixes: { label: "Manter prefixos de namespaces", help: "Desativado, soap:Body vira Body." },
      root: { label: "Com o elemento externo", help: "Desativado, o resultado é só o conteúdo dele." },
      trim: { label: "Aparar textos", help: "Tira espaços e quebras de linha das pontas." },
      collapse: {
        label: "Juntar espaços nos textos",
        help: "Espaços e quebras de linha seguidos viram um espaço.",
      },
      lowerCase: { label: "Nomes em minúsculas", help: "Dos elementos; os atributos mantêm os seus." },
      emptyValue: {
        label: "Elementos vazios viram",
        help: "O texto que fica no lugar de um elemento sem conteúdo.",
      },
      rootName: {
        label: "Elemento externo",
        help: "O nome dele; vazio, um campo único vira o elemento externo, e vários ficam dentro de “root”.",
      },
      declaration: {
        label: "Com a declaração XML",
        help: "A primeira linha, que informa versão e codificação.",
      },
      pretty: { label: "Um elemento por linha", help: "Com recuo, para pessoas lerem." },
      cdata: {
        label: "CDATA para textos com marcação",
        help: "Textos com < ou & são escritos como CDATA em vez de escapados.",
      },
      attributesField: {
        label: "Campo dos atributos",
        help: "O nome do campo que guarda os atributos de um elemento.",
      },
      textField: {
        label: "Campo do texto",
        help: "O nome do campo com o texto de um elemento que também tem atributos ou elementos.",
      },
    },
  },
};
