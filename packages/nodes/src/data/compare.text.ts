import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const compareText: Translations = {
  pl: {
    label: "Porównaj",
    help: "Porównuje elementy dwóch wejść: które są tylko w jednym z nich, które są takie same, a które się różnią.",
    synonyms: ["różnice", "zmiany", "synchronizacja", "nowe i usunięte", "zestaw dane", "uzgodnij"],
    handles: {
      a: "A",
      b: "B",
      onlyA: "tylko w A",
      same: "takie same",
      different: "różne",
      onlyB: "tylko w B",
    },
    params: {
      match: {
        label: "Pola do dopasowania",
        help: "Element z A i element z B to ta sama rzecz, gdy wszystkie te pola są równe, na przykład ich identyfikatory.",
        itemLabel: "parę pól",
      },
      "match.a": { label: "Pole w A" },
      "match.b": {
        label: "Pole w B",
        help: "Ta sama nazwa co w A, jeśli nie podasz innej.",
        placeholder: "klient.id",
      },
      different: {
        label: "Gdy się różnią",
        help: "Co wychodzi jako „różne”, gdy dopasowane elementy różnią się w pozostałych polach.",
        options: {
          both: "Różnice, obie wersje",
          a: "Wersja z A",
          b: "Wersja z B",
          mix: "Połączenie obu",
        },
      },
      prefer: {
        label: "Bierz z",
        help: "Skąd pochodzą pola połączenia.",
        options: { a: "A", b: "B" },
      },
      except: {
        label: "Ale te pola z drugiego",
        help: "Oddzielone przecinkami.",
        placeholder: "cena, magazyn.stan",
      },
      skip: {
        label: "Pola, których nie porównywać",
        help: "Elementy, które różnią się tylko w nich, są takie same. Oddzielone przecinkami.",
        placeholder: "zmieniono, magazyn.sprawdzono",
      },
      loose: {
        label: "Nie zwracaj uwagi na typy",
        help: "Liczba 3 i tekst „3” są równe, podobnie true i „TRUE” oraz null i pusty tekst.",
      },
      matches: {
        label: "Gdy pasuje kilka",
        help: "Element z A jest porównywany z pierwszym pasującym elementem z B albo z każdym z nich.",
        options: { first: "Z pierwszym", all: "Z każdym z nich" },
      },
      nameA: {
        label: "Nazwa wersji z A",
        help: "Nazwa, pod którą stoi wartość z A, gdy podawane są obie wersje.",
      },
      nameB: {
        label: "Nazwa wersji z B",
        help: "Nazwa, pod którą stoi wartość z B, gdy podawane są obie wersje.",
      },
      dotPaths: dotPathsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Comparar",
    help: "Compara os itens de duas entradas: quais estão só em uma delas, quais são iguais e quais diferem.",
    synonyms: ["diferenças", "mudanças", "sincronizar", "novos e removidos", "conciliar", "comparar dados"],
    handles: {
      a: "A",
      b: "B",
      onlyA: "só em A",
      same: "iguais",
      different: "diferentes",
      onlyB: "só em B",
    },
    params: {
      match: {
        label: "Campos que correspondem",
        help: "Um item de A e um item de B são a mesma coisa quando todos esses campos são iguais, como os seus ids.",
        itemLabel: "par de campos",
      },
      "match.a": { label: "Campo em A" },
      "match.b": {
        label: "Campo em B",
        help: "O mesmo nome que em A, se você não der outro.",
        placeholder: "cliente.id",
      },
      different: {
        label: "Quando diferem",
        help: "O que sai como “diferentes” quando itens correspondentes diferem nos outros campos.",
        options: {
          both: "O que difere, nas duas versões",
          a: "A versão de A",
          b: "A versão de B",
          mix: "Uma mistura das duas",
        },
      },
      prefer: {
        label: "Tirar de",
        help: "De onde vêm os campos de uma mistura.",
        options: { a: "A", b: "B" },
      },
      except: {
        label: "Mas estes campos da outra",
        help: "Separados por vírgulas.",
        placeholder: "preco, estoque.quantidade",
      },
      skip: {
        label: "Campos a não comparar",
        help: "Itens que diferem só nestes são iguais. Separados por vírgulas.",
        placeholder: "atualizadoEm, estoque.conferidoEm",
      },
      loose: {
        label: "Ignorar tipos",
        help: "O número 3 e o texto “3” são iguais, assim como true e “TRUE”, e null e um texto vazio.",
      },
      matches: {
        label: "Quando vários correspondem",
        help: "Um item de A é comparado com o primeiro item de B que corresponde, ou com cada um deles.",
        options: { first: "O primeiro", all: "Cada um deles" },
      },
      nameA: {
        label: "Nome da versão de A",
        help: "O nome sob o qual fica o valor de A quando as duas versões são dadas.",
      },
      nameB: {
        label: "Nome da versão de B",
        help: "O nome sob o qual fica o valor de B quando as duas versões são dadas.",
      },
      dotPaths: dotPathsTexts["pt-BR"],
    },
  },
};
