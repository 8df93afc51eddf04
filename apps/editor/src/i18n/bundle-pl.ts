export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/pl/*.json", "!**/{expressionErrors,problems,runErrors}.json"],
  { eager: true, import: "default" },
);
