import { defineTrigger } from "@weft/sdk";
import { errorText } from "./error.text.ts";

export const coreError = defineTrigger({
  type: "core.error",
  version: 1,
  label: "When another flow fails",
  help: "Starts the flow when an execution of a flow fails that names this one as its error flow.",
  icon: "siren",
  group: "Triggers",
  synonyms: ["error trigger", "error flow", "failure", "alert", "catch", "notify me"],
  params: {},
  sample: {
    execution: {
      id: "ex_mh2k5x0a",
      url: "https://weft.example.com/executions/ex_mh2k5x0a",
      mode: "production",
      startedAt: "2026-01-15T08:00:00.000Z",
      retryOf: null,
    },
    flow: { id: "order-to-invoice", name: "Order to invoice" },
    node: { id: "invoice", name: "Issue invoice", type: "http.request" },
    error: {
      code: "http-status",
      message: "The other system answered 422",
      hint: "Correct the fields that it names.",
      item: 0,
    },
  },
  translations: errorText,
  onError: true,
});
