import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const aggregateText: Translations = {
  pl: {
    label: "Zbierz",
    help: "Zbiera wszystkie elementy w jeden: listy wartości ich pól albo jedną listę elementów.",
    synonyms: ["agreguj", "połącz elementy", "elementy na listę", "tablica", "zgrupuj w jeden"],
    params: {
      mode: {
        label: "Co zebrać",
        help: "Wartości pojedynczych pól, każde w osobnej liście, albo całe elementy.",
        options: { fields: "Pojedyncze pola", items: "Całe elementy" },
      },
      fields: {
        label: "Pola",
        help: "Każde daje listę wartości, które mają tam elementy.",
        itemLabel: "pole",
      },
      "fields.field": { label: "Nazwa pola", placeholder: "klient.email" },
      "fields.name": {
        label: "Nazwa listy",
        help: "Taka jak nazwa pola, jeśli nie podasz innej.",
        placeholder: "adresy",
      },
      groupBy: {
        label: "Grupuj według",
        help: "Pola oddzielone przecinkami: jeden element na każdą kombinację ich wartości, które też w nim są.",
        placeholder: "klient.id, status",
      },
      mergeLists: {
        label: "Łącz listy",
        help: "Jeśli wartości same są listami, powstaje jedna lista ze wszystkich ich pozycji.",
      },
      keepMissing: {
        label: "Zachowaj brakujące wartości",
        help: "Elementy bez wartości zostawiają w liście null, dzięki czemu listy sobie odpowiadają.",
      },
      to: {
        label: "Nazwa listy",
        help: "Pole, w którym będzie lista elementów.",
        placeholder: "zamowienia",
      },
      include: {
        label: "Pola elementów",
        help: "Elementy, z których nie zostało żadne pole, nie trafiają na listę.",
        options: {
          all: "Wszystkie pola",
          selected: "Tylko wymienione pola",
          except: "Wszystkie oprócz wymienionych",
        },
      },
      names: {
        label: "Nazwy pól",
        help: "Oddzielone przecinkami.",
        placeholder: "id, klient.email",
      },
      withFiles: {
        label: "Razem z plikami",
        help: "Element dostaje pliki wszystkich elementów; przy powtórzonych nazwach dodawany jest numer, jak w data_1.",
      },
      uniqueFiles: {
        label: "Każdy plik raz",
        help: "Pliki o tej samej zawartości są brane raz.",
      },
      dotPaths: dotPathsTexts.pl,
    },
  },
  "pt-BR": {
    label: "Agregar",
    help: "Reúne todos os itens em um só: listas dos valores dos seus campos, ou uma lista dos itens.",
    synonyms: ["reunir", "combinar itens", "itens em lista", "array", "agrupar em um", "coletar"],
    params: {
      mode: {
        label: "O que reunir",
        help: "Os valores de campos isolados, cada um em uma lista, ou os itens inteiros.",
        options: { fields: "Campos isolados", items: "Itens inteiros" },
      },
      fields: {
        label: "Campos",
        help: "Cada um dá uma lista dos valores que os itens têm ali.",
        itemLabel: "campo",
      },
      "fields.field": { label: "Nome do campo", placeholder: "cliente.email" },
      "fields.name": {
        label: "Nome da lista",
        help: "O nome do próprio campo, se você não der outro.",
        placeholder: "emails",
      },
      groupBy: {
        label: "Agrupar por",
        help: "Campos separados por vírgulas: um item para cada combinação dos valores deles, que ele também traz.",
        placeholder: "cliente.id, status",
      },
      mergeLists: {
        label: "Juntar listas",
        help: "Quando os próprios valores são listas, forma-se uma só lista com todas as entradas.",
      },
      keepMissing: {
        label: "Manter valores ausentes",
        help: "Itens sem valor deixam um null na lista, para que as listas continuem lado a lado.",
      },
      to: {
        label: "Nome da lista",
        help: "O campo que guarda a lista de itens.",
        placeholder: "pedidos",
      },
      include: {
        label: "Campos dos itens",
        help: "Itens dos quais não sobra nenhum campo ficam fora da lista.",
        options: {
          all: "Todos os campos",
          selected: "Só os campos indicados",
          except: "Todos menos os indicados",
        },
      },
      names: {
        label: "Nomes dos campos",
        help: "Separados por vírgulas.",
        placeholder: "id, cliente.email",
      },
      withFiles: {
        label: "Com os arquivos",
        help: "O item recebe os arquivos de todos os itens; onde nomes se repetem, acrescenta-se um número, como em data_1.",
      },
      uniqueFiles: {
        label: "Cada arquivo uma vez",
        help: "Arquivos com o mesmo conteúdo entram uma vez.",
      },
      dotPaths: dotPathsTexts["pt-BR"],
    },
  },
};
