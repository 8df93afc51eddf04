import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const splitOutText: Translations = {
  pl: {
    label: "Rozdziel listę",
    help: "Tworzy element z każdej pozycji listy, na przykład z każdej pozycji zamówienia.",
    synonyms: ["podziel listę", "lista na elementy", "tablica", "rozbij", "rozwiń", "pozycje"],
    params: {
      what: {
        label: "Co rozdzielić",
        help: "Pozycje list w polach albo pliki każdego elementu.",
        options: { fields: "Listy w polach", files: "Pliki" },
      },
      fields: {
        label: "Pola do rozdzielenia",
        help: "Pola z listami, oddzielone przecinkami; kilka rozdziela się równolegle: pierwsze z pierwszym, drugie z drugim. Z obiektu brane są jego wartości.",
        placeholder: "zamowienie.pozycje",
      },
      keep: {
        label: "Zachowaj z wejścia",
        help: "Które inne pola ma każdy nowy element obok swojej pozycji.",
        options: {
          none: "Żadnych innych pól",
          all: "Wszystkie inne pola",
          selected: "Tylko wymienione pola",
        },
      },
      names: {
        label: "Nazwy pól",
        help: "Oddzielone przecinkami.",
        placeholder: "id, klient.email",
      },
      to: {
        label: "Nowe nazwy",
        help: "Gdzie w nowych elementach znajdą się pozycje, w tej samej kolejności; bez nich zachowują nazwy swoich pól, a obiekty rozdzielane pojedynczo same stają się elementami.",
        placeholder: "pozycja",
      },
      fileName: {
        label: "Nazwa pliku",
        help: "Nazwa, którą plik ma w każdym nowym elemencie; bez niej każdy zachowuje własną.",
      },
      withFiles: {
        label: "Razem z plikami",
        help: "Każdy nowy element ma pliki elementu, z którego pochodzi.",
      },
      whenNotFound: {
        label: "Gdy żaden element nie ma pola",
        help: "Zatrzymaj, bo nazwa może zawierać błąd, albo uznaj pole za pustą listę.",
        options: { stop: "Zatrzymaj przepływ", empty: "Uznaj za puste" },
      },
      dotPaths: dotPathsTexts.pl,
      wholeNames: {
        label: "Kropki zostają w nowych nazwach",
        help: "Z pola order.lines nowe elementy mają pole o takiej nazwie zamiast obiektu order z polem lines.",
      },
    },
  },
  "pt-BR": {
    label: "Separar lista",
    help: "Cria um item de cada entrada de uma lista, como as linhas de um pedido.",
    synonyms: ["dividir lista", "array em itens", "lista em itens", "explodir", "achatar", "linhas"],
    params: {
      what: {
        label: "O que separar",
        help: "As entradas de listas em campos, ou os arquivos de cada item.",
        options: { fields: "Listas em campos", files: "Arquivos" },
      },
      fields: {
        label: "Campos a separar",
        help: "Campos que contêm listas, separados por vírgulas; vários são separados lado a lado: o primeiro com o primeiro, o segundo com o segundo. De um objeto, são usados os valores.",
        placeholder: "pedido.linhas",
      },
      keep: {
        label: "Manter da entrada",
        help: "Quais outros campos do item cada novo item tem ao lado da sua entrada.",
        options: {
          none: "Nenhum outro campo",
          all: "Todos os outros campos",
          selected: "Só os campos indicados",
        },
      },
      names: {
        label: "Nomes dos campos",
        help: "Separados por vírgulas.",
        placeholder: "id, cliente.email",
      },
      to: {
        label: "Novos nomes",
        help: "Onde as entradas ficam nos novos itens, na mesma ordem; sem eles, mantêm os nomes dos seus campos, e objetos separados sozinhos viram os próprios itens.",
        placeholder: "linha",
      },
      fileName: {
        label: "Nome do arquivo",
        help: "O nome que o arquivo tem em cada novo item; sem ele, cada um mantém o seu.",
      },
      withFiles: {
        label: "Com os arquivos",
        help: "Cada novo item tem os arquivos do item de onde vem.",
      },
      whenNotFound: {
        label: "Quando nenhum item tem o campo",
        help: "Parar, pois o nome pode estar errado, ou tratá-lo como uma lista vazia.",
        options: { stop: "Parar o fluxo", empty: "Tratar como vazio" },
      },
      dotPaths: dotPathsTexts["pt-BR"],
      wholeNames: {
        label: "Pontos ficam nos novos nomes",
        help: "De um campo order.lines, os novos itens têm um campo com esse nome, em vez de um objeto order com um campo lines.",
      },
    },
  },
};
