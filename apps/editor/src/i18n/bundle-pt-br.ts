export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/pt-BR/*.json", "!**/expressionErrors.json"],
  { eager: true, import: "default" },
);
