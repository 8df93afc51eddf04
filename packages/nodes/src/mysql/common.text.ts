import type { ParamText } from "@weft/sdk";

/** The texts of what MySQL calls otherwise. */
export const databaseText: Readonly<Record<"pl" | "pt-BR", { readonly schema: ParamText }>> = {
  pl: {
    schema: {
      label: "Baza danych",
      help: "Tylko gdy tabela jest w innej bazie niż ta z danych dostępu.",
    },
  },
  "pt-BR": {
    schema: {
      label: "Banco de dados",
      help: "Só se a tabela estiver em outro banco que não o da credencial.",
    },
  },
};
