import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const summarizeText: Translations = {
  pl: {
    label: "Podsumuj",
    help: "Oblicza sumy, średnie, liczby i inne wyniki dla wszystkich elementów albo dla każdej ich grupy.",
    synonyms: [
      "grupuj",
      "suma",
      "średnia",
      "policz",
      "najmniejszy",
      "największy",
      "tabela przestawna",
      "agregacja",
    ],
    params: {
      fields: {
        label: "Wyniki",
        help: "Co obliczyć, każdy wynik z jednego pola.",
        itemLabel: "wynik",
      },
      "fields.how": {
        label: "Sposób",
        options: {
          sum: "Suma",
          average: "Średnia",
          count: "Liczba wartości",
          countUnique: "Liczba różnych wartości",
          min: "Najmniejsza",
          max: "Największa",
          append: "Lista wartości",
          concatenate: "Jeden tekst z wartości",
        },
      },
      "fields.field": {
        label: "Nazwa pola",
        help: "Aby policzyć same elementy, zostaw puste.",
      },
      "fields.separator": {
        label: "Między wartościami",
        options: {
          comma: "Przecinek",
          commaSpace: "Przecinek i spacja",
          line: "Nowy wiersz",
          space: "Spacja",
          nothing: "Nic",
          other: "Coś innego",
        },
      },
      "fields.customSeparator": { label: "Coś innego" },
      "fields.includeEmpty": { label: "Razem z pustymi" },
      "fields.name": {
        label: "Nazwa wyniku",
        help: "Jeśli jej nie podasz, powstanie ze sposobu i pola, na przykład sum_total.",
      },
      splitBy: {
        label: "Dla każdej wartości pól",
        help: "Pola, których wartości tworzą grupy, oddzielone przecinkami; bez nich jest jeden wynik dla wszystkich elementów.",
        placeholder: "kraj, klient.miasto",
      },
      output: {
        label: "Wynik w postaci",
        help: "Element dla każdej grupy albo jeden element z grupami według wartości, jedna w drugiej.",
        options: { items: "Element dla każdej grupy", one: "Jeden element ze wszystkimi grupami" },
      },
      textGroups: {
        label: "Wartości grup jako teksty",
        help: "Liczba 5 i tekst „5” tworzą wtedy jedną grupę, a jej wartość jest tekstem.",
      },
      skipUngrouped: {
        label: "Pomiń elementy bez grupy",
        help: "Elementy, którym brakuje wartości do grupowania, tworzą własną grupę, chyba że zostaną pominięte.",
      },
      others: {
        label: "Teksty i inne wartości",
        help: "Co sumy i średnie robią z wartościami, które nie są liczbami, na przykład z tekstem „12.50”.",
        options: { read: "Odczytaj jako liczby", leaveOut: "Pomiń je" },
      },
      whenNotFound: {
        label: "Gdy żaden element nie ma pola",
        help: "Zatrzymaj, bo nazwa może zawierać błąd, albo uznaj pole za puste.",
        options: { stop: "Zatrzymaj przepływ", empty: "Uznaj za puste" },
      },
      dotPaths: dotPathsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Resumir",
    help: "Calcula somas, médias, contagens e mais, para todos os itens ou para cada grupo deles.",
    synonyms: [
      "agrupar por",
      "total",
      "soma",
      "média",
      "contar",
      "mínimo",
      "máximo",
      "tabela dinâmica",
      "agregar",
    ],
    params: {
      fields: {
        label: "Resultados",
        help: "O que calcular, cada resultado a partir de um campo.",
        itemLabel: "resultado",
      },
      "fields.how": {
        label: "Como",
        options: {
          sum: "Soma",
          average: "Média",
          count: "Contagem",
          countUnique: "Contagem de valores diferentes",
          min: "Menor",
          max: "Maior",
          append: "Lista dos valores",
          concatenate: "Um texto com os valores",
        },
      },
      "fields.field": {
        label: "Nome do campo",
        help: "Para contar os próprios itens, deixe vazio.",
      },
      "fields.separator": {
        label: "Entre os valores",
        options: {
          comma: "Vírgula",
          commaSpace: "Vírgula e espaço",
          line: "Nova linha",
          space: "Espaço",
          nothing: "Nada",
          other: "Outra coisa",
        },
      },
      "fields.customSeparator": { label: "Outra coisa" },
      "fields.includeEmpty": { label: "Com os valores vazios" },
      "fields.name": {
        label: "Nome do resultado",
        help: "Sem um nome, ele é formado pelos dois, como sum_total.",
      },
      splitBy: {
        label: "Para cada",
        help: "Campos cujos valores formam os grupos, separados por vírgulas; sem nenhum, há um só resultado para todos os itens.",
        placeholder: "pais, cliente.cidade",
      },
      output: {
        label: "Entregar",
        help: "Um item para cada grupo, ou um só item com os grupos por seus valores, um dentro do outro.",
        options: { items: "Um item para cada grupo", one: "Um item com todos os grupos" },
      },
      textGroups: {
        label: "Valores dos grupos como textos",
        help: "O número 5 e o texto “5” formam então um só grupo, e o valor dele é um texto.",
      },
      skipUngrouped: {
        label: "Deixar de fora itens sem grupo",
        help: "Itens sem valor para agrupar formam um grupo próprio, a menos que fiquem de fora.",
      },
      others: {
        label: "Textos e outros valores",
        help: "O que somas e médias fazem com valores que não são números, como o texto “12.50”.",
        options: { read: "Ler como números", leaveOut: "Deixá-los de fora" },
      },
      whenNotFound: {
        label: "Quando nenhum item tem o campo",
        help: "Parar, pois o nome pode estar errado, ou tratá-lo como vazio.",
        options: { stop: "Parar o fluxo", empty: "Tratar como vazio" },
      },
      dotPaths: dotPathsTexts["pt-BR"],
    },
  },
};
