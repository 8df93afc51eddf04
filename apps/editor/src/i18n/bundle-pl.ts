export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/pl/*.json", "!**/{apis,expressionErrors,graphql,n8n,n8nNotes,problems,runErrors,tables}.json"],
  { eager: true, import: "default" },
);
