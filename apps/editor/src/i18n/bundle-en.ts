export const files: Readonly<Record<string, object>> = import.meta.glob(
  [
    "../locales/en/*.json",
    "!**/{apis,compare,credentials,executions,find,graphql,inspector,n8n,presence,problemList,settings,tables}.json",
  ],
  { eager: true, import: "default" },
);
