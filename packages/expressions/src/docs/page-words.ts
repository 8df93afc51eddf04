// table of data
import type { Kind } from "../values/kinds.ts";
import type { DocLanguage } from "./doc.ts";

/** What a reference page says besides the documentation itself. */
export interface PageWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sample: string;
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  readonly globals: string;
  readonly members: string;
  readonly methods: string;
  readonly javascript: string;
  readonly luxon: string;
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
}

export const pageWords: Readonly<Record<DocLanguage, PageWords>> = {
  en: {
    title: "Expressions",
    intro: [
      "A field that starts with `=` holds an expression. What stands between `{{` and `}}` is JavaScript that reads and computes; the rest is text. One `{{ }}` alone gives the value itself, of any type; with text around it the result is text. `\\{{` writes two braces.",
      "Data that may be missing is read with `?.`: `{{ $json.customer?.email }}`. Nothing that an expression does changes the data of the flow; methods such as `sort` give a changed copy.",
      "Dates are in the flow's time zone. Texts are written in English until a locale is given, such as `'pl'` or `'pt-BR'`.",
    ],
    sample:
      "The examples read two items after a node *Orders*; the first one is the current item, and it is noon on 30 March 2024 in Warsaw:",
    name: "Name",
    meaning: "What it gives",
    example: "Example",
    globals: "Names",
    members: "Members of names",
    methods: "Methods",
    javascript: "from JavaScript",
    luxon: "from Luxon",
    kinds: {
      string: "Text",
      number: "Numbers",
      boolean: "True and false",
      array: "Lists",
      object: "Objects",
      undefined: "Missing values",
      date: "Dates",
      datetime: "DateTime",
      duration: "Duration",
      interval: "Interval",
      regexp: "Regular expressions",
      set: "Set",
      map: "Map",
      bigint: "Big integers",
      function: "Functions",
    },
  },
  pl: {
    title: "Wyrażenia",
    intro: [
      "Pole, które zaczyna się od `=`, zawiera wyrażenie. To, co stoi między `{{` i `}}`, to JavaScript, który czyta i oblicza; reszta jest tekstem. Samo `{{ }}` daje wartość dowolnego typu; z tekstem wokół wynik jest tekstem. `\\{{` zapisuje dwa nawiasy klamrowe.",
      "Dane, których może brakować, czyta się przez `?.`: `{{ $json.customer?.email }}`. Wyrażenie nigdy nie zmienia danych przepływu; metody takie jak `sort` dają zmienioną kopię.",
      "Daty są w strefie czasowej przepływu. Teksty zapisywane są po angielsku, dopóki nie poda się języka, np. `'pl'` lub `'pt-BR'`.",
    ],
    sample:
      "Przykłady czytają dwa elementy po węźle *Orders*; bieżącym jest pierwszy, a w Warszawie jest południe 30 marca 2024:",
    name: "Nazwa",
    meaning: "Co daje",
    example: "Przykład",
    globals: "Nazwy",
    members: "Składowe nazw",
    methods: "Metody",
    javascript: "z JavaScriptu",
    luxon: "z Luxona",
    kinds: {
      string: "Tekst",
      number: "Liczby",
      boolean: "Prawda i fałsz",
      array: "Listy",
      object: "Obiekty",
      undefined: "Brak wartości",
      date: "Daty",
      datetime: "DateTime",
      duration: "Duration",
      interval: "Interval",
      regexp: "Wyrażenia regularne",
      set: "Set",
      map: "Map",
      bigint: "Duże liczby całkowite",
      function: "Funkcje",
    },
  },
  "pt-BR": {
    title: "Expressões",
    intro: [
      "Um campo que começa com `=` contém uma expressão. O que está entre `{{` e `}}` é JavaScript que lê e calcula; o resto é texto. Um `{{ }}` sozinho dá o próprio valor, de qualquer tipo; com texto em volta, o resultado é texto. `\\{{` escreve duas chaves.",
      "Dados que podem faltar são lidos com `?.`: `{{ $json.customer?.email }}`. Nada do que uma expressão faz muda os dados do fluxo; métodos como `sort` dão uma cópia alterada.",
      "As datas estão no fuso horário do fluxo. Os textos são escritos em inglês até que se informe um idioma, como `'pl'` ou `'pt-BR'`.",
    ],
    sample:
      "Os exemplos leem dois itens depois de um nó *Orders*; o atual é o primeiro, e é meio-dia de 30 de março de 2024 em Varsóvia:",
    name: "Nome",
    meaning: "O que dá",
    example: "Exemplo",
    globals: "Nomes",
    members: "Membros dos nomes",
    methods: "Métodos",
    javascript: "do JavaScript",
    luxon: "do Luxon",
    kinds: {
      string: "Texto",
      number: "Números",
      boolean: "Verdadeiro e falso",
      array: "Listas",
      object: "Objetos",
      undefined: "Valores ausentes",
      date: "Datas",
      datetime: "DateTime",
      duration: "Duration",
      interval: "Interval",
      regexp: "Expressões regulares",
      set: "Set",
      map: "Map",
      bigint: "Inteiros grandes",
      function: "Funções",
    },
  },
};
