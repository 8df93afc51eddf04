export const files: Readonly<Record<string, object>> = import.meta.glob(
  ["../locales/en/*.json", "!**/{apis,graphql,n8n,tables}.json"],
  { eager: true, import: "default" },
);
