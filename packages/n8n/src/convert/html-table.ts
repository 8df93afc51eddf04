import type { JsonObject } from "@weft/sdk";
import { isExpression } from "@weft/expressions";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted } from "./converter.ts";

const known = [
  "caption",
  "capitalize",
  "cellAttributes",
  "customStyling",
  "headerAttributes",
  "rowAttributes",
  "tableAttributes",
];

/** One HTML table of all items, in the field `table`: code, as a template has one item only. */
export function htmlTable(parameters: JsonObject): Converted {
  const options = objectOf(parameters["options"]);
  if (Object.values(options).some(isExpression))
    throw new Unsupported(
      "A table whose options are expressions has no counterpart: write it in a code node",
    );
  const tag = (name: string, kind: string) => `<${`${name} ${textOf(options[`${kind}Attributes`])}`.trim()}>`;
  const settings = {
    table: tag("table", "table"),
    row: tag("tr", "row"),
    header: tag("th", "header"),
    cell: tag("td", "cell"),
    caption: textOf(options["caption"]),
    capitalize: options["capitalize"] === true,
  };
  const code = `const tags = ${JSON.stringify(settings)};\n${body}`;
  const plain = options["customStyling"] === true ? [] : ["The table has no colours and borders of its own"];
  return {
    type: "code.javascript",
    params: { mode: "all", code },
    notes: [...plain, ...ignoredOptions(options, known)],
  };
}

const body = `const escaped = (value) =>
  String(value !== null && typeof value === "object" ? JSON.stringify(value) : value ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
const titled = (name) => (tags.capitalize ? name.charAt(0).toUpperCase() + name.slice(1) : name);
const records = $input.all().map(({ json }) => json);
const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
const row = (cells) => tags.row + cells.join("") + "</tr>";
const head = row(names.map((name) => tags.header + escaped(titled(name)) + "</th>"));
const rows = records.map((record) => row(names.map((name) => tags.cell + escaped(record[name]) + "</td>")));
const caption = tags.caption === "" ? "" : "<caption>" + escaped(tags.caption) + "</caption>";
const table = tags.table + caption + "<thead>" + head + "</thead><tbody>" + rows.join("") + "</tbody></table>";
return [{ json: { table } }];`;
