import { dotPathsTexts } from "./dot-paths.text.ts";

/** Texts of `resultParams`. */
export const resultTexts = {
  pl: {
    field: {
      label: "Pole na wynik",
      help: "Jego nazwa; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu.",
    },
    keep: {
      label: "Zachowaj pola z wejścia",
      help: "Wyłącz, aby został tylko wynik.",
    },
    dotPaths: dotPathsTexts.pl,
  },
  "pt-BR": {
    field: {
      label: "Campo do resultado",
      help: "O nome dele; um ponto, como em customer.name, grava dentro de um objeto.",
    },
    keep: {
      label: "Manter os campos da entrada",
      help: "Desative para ficar apenas com o resultado.",
    },
    dotPaths: dotPathsTexts["pt-BR"],
  },
} as const;

/** Texts of `objectResultParams`. */
export const objectResultTexts = {
  pl: {
    ...resultTexts.pl,
    field: {
      label: "Pole na wynik",
      help: "Jego nazwa; gdy jest pusta, pola wyniku stają się polami elementu.",
    },
  },
  "pt-BR": {
    ...resultTexts["pt-BR"],
    field: {
      label: "Campo do resultado",
      help: "O nome dele; vazio, os campos do resultado passam a ser do item.",
    },
  },
} as const;
