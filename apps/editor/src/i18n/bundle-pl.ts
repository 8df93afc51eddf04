export const files: Readonly<Record<string, object>> = import.meta.glob(
  [
    "../locales/pl/*.json",
    "!**/{apis,compare,credentials,executions,expressionErrors,find,graphql,inspector,n8n,n8nNotes,presence,problemList,problems,runErrors,settings,tables}.json",
  ],
  { eager: true, import: "default" },
);
