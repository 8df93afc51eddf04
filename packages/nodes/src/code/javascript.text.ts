import type { Translations } from "@weft/sdk";

export const javascriptText: Translations = {
  pl: {
    label: "JavaScript",
    help: "Wykonuje na elementach Twój własny kod JavaScript, który nie ma dostępu do niczego innego.",
    synonyms: ["kod", "funkcja", "skrypt", "własny kod", "program", "js", "przekształć"],
    params: {
      mode: {
        label: "Wykonaj",
        help: "Raz ze wszystkimi elementami w items i $input albo raz dla każdego z nich, dostępnego jako $json.",
        options: { all: "Raz, dla wszystkich elementów", each: "Raz dla każdego elementu" },
      },
      code: {
        label: "Kod",
        help: "Kończy się instrukcją return: zwraca listę elementów lub obiektów albo pojedynczy z nich. Nie ma w nim sieci ani liczników czasu.",
        placeholder: "return items;",
      },
    },
  },
  "pt-BR": {
    label: "JavaScript",
    help: "Executa o seu próprio JavaScript sobre os itens, sem acesso a mais nada.",
    synonyms: ["código", "função", "script", "código próprio", "programa", "js", "transformar"],
    params: {
      mode: {
        label: "Executar",
        help: "Uma vez com todos os itens em items e $input, ou uma vez para cada um deles, que ali é $json.",
        options: { all: "Uma vez, para todos os itens", each: "Uma vez para cada item" },
      },
      code: {
        label: "Código",
        help: "Termina com return: uma lista de itens ou objetos, ou um só deles. Não há rede nem temporizadores nele.",
        placeholder: "return items;",
      },
    },
  },
};
