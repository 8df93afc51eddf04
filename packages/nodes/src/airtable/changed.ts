import { connectorApi, connectorChoices, defineTrigger } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
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
    const { memory, trial } = ctx;
    const since = memory.get("since");
    if (since === undefined && !existing && !trial)
      return memory.set("since", new Date(ctx.now()).toISOString());
    // What has exactly the time of the last one may still come; what was given of it is known by name.
    const later = typeof since === "string" ? [`NOT(IS_BEFORE({${field}}, DATETIME_PARSE("${since}")))`] : [];
    const conditions = [...later, ...(formula === "" ? [] : [formula])];
    const found = await connectorApi(airtableBase, ctx).list({
      request: {
        url: placeOf(chosen),
        query: {
          ...(conditions.length > 0 && { filterByFormula: `AND(${conditions.join(", ")})` }),
          ...(view !== "" && { view }),
          ...(only !== "" && { "fields[]": [...new Set([...namesIn(only), field])] }),
          "sort[0][field]": field,
          "sort[0][direction]": trial ? "desc" : "asc",
        },
      },
      page: airtablePages,
      pick: "records",
      most: trial ? 1 : undefined,
    });
    const given = new Set((memory.get("given") ?? []) as readonly string[]);
    const fresh = found.filter(({ json }) => !given.has(nameOf(json, field)));
    const items = fresh.map(({ json }) => ({ json: flattened(json, chosen.flat) }));
    if (trial) return ctx.emit(items);
    const last = found.at(-1);
    if (last !== undefined) {
      const time = timeOf(last.json, field);
      memory.set("since", time);
      const names = found.filter(({ json }) => timeOf(json, field) === time);
      memory.set(
        "given",
        names.map(({ json }) => nameOf(json, field)),
      );
    }
    if (start === "together") ctx.emit(items);
    else for (const item of items) ctx.emit(item);
  },
});

function timeOf({ fields, createdTime }: JsonObject, field: string): string {
  return String((fields as JsonObject | undefined)?.[field] ?? createdTime);
}

function nameOf(json: JsonObject, field: string): string {
  return `${String(json["id"])} ${timeOf(json, field)}`;
}
