import type { Params } from "@weft/sdk";
import { upToParam } from "../connector-most.ts";

export const database = {
  kind: "remote",
  load: "databases",
  label: "Database",
  help: "Chosen from the list, or its id or address.",
  placeholder: "8f8f1a2b3c4d4e5f8a9b0c1d2e3f4a5b",
} as const;

export const page = {
  kind: "text",
  label: "Page",
  help: "The id or the address of the page.",
  placeholder: "8f8f1a2b3c4d4e5f8a9b0c1d2e3f4a5b",
} as const;

export const simple = {
  kind: "boolean",
  label: "Simplified result",
  help: "A few plain fields; otherwise everything as Notion gives it.",
  default: true,
} as const;

export const listed = {
  most: upToParam,
} as const satisfies Params;

export const pageSample = {
  id: "8f8f1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b",
  name: "Order 1042",
  url: "https://www.notion.so/Order-1042-8f8f1a2b3c4d4e5f8a9b0c1d2e3f4a5b",
  property_status: "Paid",
  property_total: 153,
};
