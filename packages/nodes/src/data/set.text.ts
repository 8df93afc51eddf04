import type { Translations } from "@weft/sdk";
import { dotPathsTexts } from "./dot-paths.text.ts";

export const setText: Translations = {
  pl: {
    label: "Edytuj pola",
    help: "Dodaje pola do każdego elementu, zmienia je albo zostawia tylko potrzebne.",
    synonyms: ["ustaw", "mapuj", "przypisz", "przekształć", "zmień nazwę", "dodaj pole"],
    params: {
      mode: {
        label: "Sposób ustawiania",
        help: "Pole po polu albo wszystkie naraz w formacie JSON.",
        options: { fields: "Pole po polu", json: "Jako JSON" },
      },
      fields: {
        label: "Pola",
        help: "Pola do dodania lub zmiany; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu.",
      },
      json: { label: "JSON", help: "Obiekt; każde jego pole zostanie zapisane w elemencie." },
      keep: {
        label: "Co zachować z wejścia",
        help: "Które pola przychodzącego elementu mają zostać obok ustawionych tutaj.",
        options: {
          all: "Wszystkie pola",
          none: "Żadnych pól",
          selected: "Tylko wymienione pola",
          except: "Wszystkie oprócz wymienionych",
        },
      },
      names: { label: "Nazwy pól", help: "Oddzielone przecinkami." },
      files: {
        label: "Pliki elementu",
        help: "Czy pliki, które przyszły z elementem, idą dalej.",
        options: { withFields: "Razem z zachowanymi polami", always: "Zawsze", never: "Nigdy" },
      },
      dotPaths: dotPathsTexts.pl,
      lenient: {
        label: "Przepuszczaj wartości innego typu",
        help: "Wartość, która nie może stać się liczbą, listą ani tym, co podaje jej wiersz, zostaje taka, jaka jest, i nie zatrzymuje przepływu.",
      },
      emptyAsZero: {
        label: "Puste teksty to liczba 0",
        help: "Pusty tekst w wierszu liczbowym daje 0 i nie zatrzymuje przepływu.",
      },
    },
  },
  "pt-BR": {
    label: "Editar campos",
    help: "Adiciona ou altera campos de cada item, ou mantém apenas os necessários.",
    synonyms: ["definir", "mapear", "atribuir", "transformar", "renomear", "adicionar campo"],
    params: {
      mode: {
        label: "Como definir",
        help: "Campo por campo ou todos de uma vez em JSON.",
        options: { fields: "Campo por campo", json: "Como JSON" },
      },
      fields: {
        label: "Campos",
        help: "Os campos a adicionar ou alterar; um ponto, como em customer.name, grava dentro de um objeto.",
      },
      json: { label: "JSON", help: "Um objeto; cada campo dele é gravado no item." },
      keep: {
        label: "Manter da entrada",
        help: "Quais campos do item recebido ficam ao lado dos definidos aqui.",
        options: {
          all: "Todos os campos",
          none: "Nenhum campo",
          selected: "Somente os campos indicados",
          except: "Todos, menos os indicados",
        },
      },
      names: { label: "Nomes dos campos", help: "Separados por vírgulas." },
      files: {
        label: "Arquivos do item",
        help: "Se os arquivos que vieram com o item seguem junto.",
        options: { withFields: "Junto com os campos mantidos", always: "Sempre", never: "Nunca" },
      },
      dotPaths: dotPathsTexts["pt-BR"],
      lenient: {
        label: "Deixar passar valores de outro tipo",
        help: "Um valor que não pode virar número, lista ou o que a linha indica fica como está, em vez de parar o fluxo.",
      },
      emptyAsZero: {
        label: "Textos vazios são o número 0",
        help: "Um texto vazio em uma linha de número dá 0, em vez de parar o fluxo.",
      },
    },
  },
};
