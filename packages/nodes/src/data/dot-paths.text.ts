/** Texts of `dotPathsParam`. */
export const dotPathsTexts = {
  pl: {
    label: "Kropka sięga w głąb obiektów",
    help: "Wyłącz, jeśli same nazwy pól zawierają kropki.",
  },
  "pt-BR": {
    label: "Pontos acessam objetos internos",
    help: "Desative quando os próprios nomes dos campos tiverem pontos.",
  },
} as const;
