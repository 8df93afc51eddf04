import { connectorApi, connectorChoices, defineTrigger } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { pollSince } from "../poll-since.ts";
import { literally, pollingParams } from "../polling.params.ts";
import { airtableBase, airtablePages, flattened, placeOf } from "./connector.ts";
import { airtable } from "./credential.ts";
import { flat, namesIn, place } from "./params.ts";
import { recordSample } from "./read.ts";
import { airtableText } from "./text.ts";

const params = literally({
  ...place,
  field: {
    kind: "text",
    label: "Field with the time",
    help: "Of the type “Created time” or “Last modified time”: what is later than before starts the flow.",
    placeholder: "Last modified",
  },
  ...pollingParams,
  formula: {
    kind: "text",
    label: "Only if",
    help: "A formula of Airtable; only records for which it is true.",
    placeholder: "{Status} = 'Paid'",
    default: "",
    advanced: true,
  },
  only: {
    kind: "text",
    label: "Only these fields",
    help: "Names with commas between them; all if it is empty. The field with the time is always there.",
    default: "",
    advanced: true,
  },
  view: {
    kind: "text",
    label: "View",
    help: "The id or name of a view, whose filter then holds.",
    default: "",
    advanced: true,
  },
  flat,
});

export const airtableChanged = defineTrigger({
  type: "airtable.changed",
  version: 1,
  label: "New or changed record",
  help: "Starts the flow when records of a table are new, or changed: each change once.",
  icon: "brand:airtable",
  group: "Triggers",
  synonyms: ["airtable", "new row", "updated record", "watch"],
  summary: "{field}",
  credential: airtable,
  choices: connectorChoices(airtableBase, params),
  params,
  sample: recordSample,
  translations: airtableText("changed", params),
  everyMs: ({ params: chosen }) => chosen.every,
  async poll({ params: chosen, ctx }) {
    const { field, formula, only, view, start, existing } = chosen;
    await pollSince({
      ctx,
      start,
      existing,
      async find({ since, newest }) {
        const later = since === undefined ? [] : [`NOT(IS_BEFORE({${field}}, DATETIME_PARSE("${since}")))`];
        const conditions = [...later, ...(formula === "" ? [] : [formula])];
        const found = await connectorApi(airtableBase, ctx).list({
          request: {
            url: placeOf(chosen),
            query: {
              ...(conditions.length > 0 && { filterByFormula: `AND(${conditions.join(", ")})` }),
              ...(view !== "" && { view }),
              ...(only !== "" && { "fields[]": [...new Set([...namesIn(only), field])] }),
              "sort[0][field]": field,
              "sort[0][direction]": newest ? "desc" : "asc",
            },
          },
          page: airtablePages,
          pick: "records",
          most: newest ? 1 : undefined,
        });
        return found.map(({ json }) => json);
      },
      timeOf: (record) => timeOf(record, field),
      nameOf: (record) => `${String(record["id"])} ${timeOf(record, field)}`,
      itemOf: (record) => ({ json: flattened(record, chosen.flat) }),
    });
  },
});

function timeOf({ fields, createdTime }: JsonObject, field: string): string {
  return String((fields as JsonObject | undefined)?.[field] ?? createdTime);
}
