import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "../data/dot-paths.text.ts";

export const mergeText: Translations = {
  pl: {
    label: "Połącz",
    help: "Czeka na kilka gałęzi i łączy ich elementy.",
    synonyms: ["scal", "złącz", "dołącz", "suma", "uzupełnij", "poczekaj na gałęzie", "merge"],
    params: {
      mode: {
        label: "Sposób",
        help: "Co dzieje się z elementami z poszczególnych gałęzi.",
        options: {
          append: "Jedne po drugich",
          fields: "Złącz według równych pól",
          position: "Złącz według kolejności",
          all: "Każdy z każdym",
          sql: "Zapytaj w SQL",
          branch: "Tylko jedna gałąź, gdy nadejdą wszystkie",
        },
      },
      sql: {
        label: "SQL",
        help: "Polecenie SELECT w SQLite. Gałęzie to tabele input1, input2 i tak dalej; każdy wiersz wyniku staje się elementem, bez tego, co jest NULL.",
        placeholder: "SELECT * FROM input1 LEFT JOIN input2 ON input1.id = input2.idKlienta",
      },
      inputs: {
        label: "Wejścia",
        help: "Ile gałęzi tu się schodzi; według pól i każdy z każdym łączą się dwie.",
      },
      match: {
        label: "Równe pola",
        help: "Elementy należą do siebie, gdy są równe we wszystkich tych polach.",
        itemLabel: "parę",
      },
      "match.first": { label: "Pole z wejścia 1" },
      "match.second": { label: "Pole z wejścia 2", help: "Jeśli nazywa się tam inaczej." },
      keep: {
        label: "Zachowaj",
        help: "Które elementy idą dalej.",
        options: {
          matches: "To, co ma parę",
          nonMatches: "To, co nie ma pary",
          everything: "Wszystko",
          first: "Wszystko z wejścia 1, uzupełnione o wejście 2",
          second: "Wszystko z wejścia 2, uzupełnione o wejście 1",
        },
      },
      from: {
        label: "Podaj pola z",
        help: "Z obu wejść razem albo tylko to, co miało jedno z nich.",
        options: { both: "Obu wejść", in1: "Wejścia 1", in2: "Wejścia 2" },
      },
      several: {
        label: "Gdy pasuje kilka",
        help: "Czy element łączy się z każdą ze swoich par, czy tylko z jedną.",
        options: { all: "Po jednym elemencie na każdą", first: "Tylko pierwsza", last: "Tylko ostatnia" },
      },
      order: {
        label: "Kolejność",
        help: "Czy elementy z parą są przed tymi bez pary, czy wszystkie zostają w kolejności, w jakiej przyszły.",
        options: { partners: "Najpierw to, co ma parę", input: "W kolejności przyjścia" },
      },
      asText: {
        label: "Porównuj jako teksty",
        help: "7 i tekst „7” są równe; to, co puste, nie ma pary.",
      },
      dropEqual: {
        label: "Pomiń równe pola wejścia 2",
        help: "Mówią to samo co pola wejścia 1, tylko pod własnymi nazwami.",
      },
      unpaired: {
        label: "Elementy bez pary",
        help: "Co dzieje się z elementami gałęzi, która jest dłuższa od innej.",
        options: { none: "Pomiń", first: "Zachowaj te z wejścia 1", all: "Zachowaj" },
      },
      clash: {
        label: "Gdy oba mają to samo pole",
        help: "Która wartość zostaje, gdy elementy mają pole o tej samej nazwie.",
        options: {
          last: "Z późniejszego wejścia",
          first: "Z wejścia 1",
          number: "Obie: każde pole dostaje numer swojego wejścia, jak total_2",
        },
      },
      depth: {
        label: "Obiekty wewnątrz",
        help: "Czy obiekty, które mają oba elementy, łączą się pole po polu, czy zostaje jeden z nich.",
        options: { deep: "Łącz pole po polu", shallow: "Weź jeden w całości" },
      },
      keepFilled: {
        label: "Puste nie zastępuje wartości",
        help: "Pusty tekst, null lub brak nigdy nie zajmuje miejsca wartości z drugiego wejścia.",
      },
      loose: {
        label: "Porównuj swobodnie",
        help: "Uznaje 7 i tekst „7” za równe, a także puste teksty, null i brakujące pola.",
      },
      dotPaths: dotPathsTexts.pl,
      give: {
        label: "Podaj",
        help: "Elementy jednej gałęzi albo jeden pusty element, który mówi tylko, że nadeszły wszystkie.",
        options: { items: "Elementy gałęzi", empty: "Jeden pusty element" },
      },
      branch: { label: "Gałąź", help: "Numer wejścia, którego elementy idą dalej." },
    },
  },
  "pt-BR": {
    label: "Juntar",
    help: "Espera por vários ramos e reúne os itens deles.",
    synonyms: ["unir", "combinar", "anexar", "união", "enriquecer", "esperar ramos", "merge"],
    params: {
      mode: {
        label: "Como",
        help: "O que acontece com os itens dos ramos.",
        options: {
          append: "Uns depois dos outros",
          fields: "Unir por campos iguais",
          position: "Unir por posição",
          all: "Todas as combinações",
          sql: "Consultar por SQL",
          branch: "Só um ramo, quando todos chegarem",
        },
      },
      sql: {
        label: "SQL",
        help: "Um SELECT do SQLite. Os ramos são as tabelas input1, input2 e assim por diante; cada linha do resultado vira um item, sem o que for NULL.",
        placeholder: "SELECT * FROM input1 LEFT JOIN input2 ON input1.id = input2.idCliente",
      },
      inputs: {
        label: "Entradas",
        help: "Quantos ramos se encontram aqui; campos e combinações unem dois.",
      },
      match: {
        label: "Campos iguais",
        help: "Itens pertencem um ao outro quando são iguais em todos estes.",
        itemLabel: "par",
      },
      "match.first": { label: "Campo da entrada 1" },
      "match.second": { label: "Campo da entrada 2", help: "Se lá ele tem outro nome." },
      keep: {
        label: "Manter",
        help: "Quais itens seguem adiante.",
        options: {
          matches: "O que tem par",
          nonMatches: "O que não tem par",
          everything: "Tudo",
          first: "Tudo da entrada 1, com o que a entrada 2 acrescenta",
          second: "Tudo da entrada 2, com o que a entrada 1 acrescenta",
        },
      },
      from: {
        label: "Dar os campos de",
        help: "As duas entradas reunidas, ou só o que uma delas tinha.",
        options: { both: "Ambas as entradas", in1: "Entrada 1", in2: "Entrada 2" },
      },
      several: {
        label: "Quando vários servem",
        help: "Se um item se une a cada um dos seus pares ou só a um deles.",
        options: { all: "Um item para cada", first: "Só o primeiro", last: "Só o último" },
      },
      order: {
        label: "Ordem",
        help: "Se os itens com par vêm antes dos sem par, ou todos ficam na ordem em que chegaram.",
        options: { partners: "Primeiro o que tem par", input: "Como chegaram" },
      },
      asText: {
        label: "Comparar como textos",
        help: "7 e o texto “7” são iguais; o que está vazio não tem par.",
      },
      dropEqual: {
        label: "Deixar de fora os campos iguais da entrada 2",
        help: "Dizem o mesmo que os da entrada 1, só que com os próprios nomes.",
      },
      unpaired: {
        label: "Itens sem par",
        help: "O que acontece com os itens de um ramo mais longo que outro.",
        options: { none: "Deixar de fora", first: "Manter os da entrada 1", all: "Manter" },
      },
      clash: {
        label: "Quando os dois têm um campo",
        help: "Qual valor fica quando os itens têm um campo de mesmo nome.",
        options: {
          last: "O da entrada posterior",
          first: "O da entrada 1",
          number: "Os dois: cada campo ganha o número da sua entrada, como total_2",
        },
      },
      depth: {
        label: "Objetos internos",
        help: "Se objetos que os dois têm são unidos campo por campo, ou se um deles fica.",
        options: { deep: "Unir campo por campo", shallow: "Pegar um inteiro" },
      },
      keepFilled: {
        label: "Nada vazio substitui um valor",
        help: "Um texto vazio, null ou nada nunca fica no lugar de um valor da outra entrada.",
      },
      loose: {
        label: "Comparar sem rigor",
        help: "Considera iguais 7 e o texto “7”, e também textos vazios, null e campos ausentes.",
      },
      dotPaths: dotPathsTexts["pt-BR"],
      give: {
        label: "Dar",
        help: "Os itens de um ramo, ou um item vazio que só diz que todos chegaram.",
        options: { items: "Os itens de um ramo", empty: "Um item vazio" },
      },
      branch: { label: "Ramo", help: "O número da entrada cujos itens seguem adiante." },
    },
  },
};
