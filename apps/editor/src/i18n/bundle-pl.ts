export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/pl/*.json", "!**/expressionErrors.json"],
  { eager: true, import: "default" },
);
