export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/pt-BR/*.json", "!**/{expressionErrors,problems,runErrors}.json"],
  { eager: true, import: "default" },
);
