export const files: Readonly<Record<string, object>> = import.meta.glob(
  [
    "../locales/en/*.json",
    "!**/{apis,credentials,executions,find,graphql,inspector,n8n,settings,tables}.json",
  ],
  { eager: true, import: "default" },
);
