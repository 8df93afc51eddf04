import { adviceForAi } from "./ai/advice.ts";
import { langchain } from "./ai/models.ts";

const prefix = "n8n-nodes-base.";

/** The nearest thing for types that no other system stands behind. */
const nearest: Readonly<Record<string, string>> = {
  n8nTrainingCustomerDatastore: "put your own records into “Fixed items”",
  executeCommand: "put the program behind an address and call it by “HTTP request”",
  ssh: "put what runs there behind an address and call it by “HTTP request”",
  localFileTrigger: "start by “Schedule” and look what is new",
  n8nTrigger: "start by “Manual”; there is nothing to start when Weft itself changes",
  workflowTrigger: "start by “When called by another flow” or “When another flow failed”",
  n8n: "call Weft’s own API by “HTTP request”",
};

/** What a person can do about a node type that is not there: the nearest node, the vendor's API, or a custom node. */
export function adviceFor(type: string): string {
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : "";
  const known = Object.hasOwn(nearest, name) ? nearest[name] : undefined;
  return `This node type is not there yet; it is kept whole and cannot run. ${capital(known ?? general(type))}`;
}

function general(type: string): string {
  if (type.startsWith(langchain)) return adviceForAi(type);
  const own = type.split(".").at(-1) ?? type;
  const system = wordsOf(own.replace(/Trigger$/, "").replace(/Tool$/, "")) || "the other system";
  if (own.endsWith("Trigger"))
    return `start by “Webhook” and let ${system} call it, or by “Schedule” and ask its API by “HTTP request”`;
  const custom = type.startsWith(prefix) ? "" : ", or write a custom node (docs/custom-nodes.md)";
  return `call the API of ${system} by “HTTP request”${custom}`;
}

/** `googleSheets` is Google Sheets. */
function wordsOf(name: string): string {
  return name
    .slice(0, 60)
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(" ")
    .map(capital)
    .join(" ")
    .trim();
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
