import { connectorApi, defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { sheetsBase, sheetsNode } from "./base.ts";
import { sheetChoices } from "./choices.ts";
import { sample, writeParams } from "./params.ts";
import { sheetsText } from "./text.ts";
import { addColumns, appendRows, batchesOf, cellOf, headerFor, readHeader, writtenItem } from "./write.ts";

const { row_number: _, ...written } = sample;

export const sheetsAppend = defineAction({
  ...sheetsNode,
  type: "googleSheets.rows.append",
  label: "Append rows",
  help: "Adds a row below the table for each item, all of them with one request.",
  synonyms: ["add", "insert", "create", "write", "log", "spreadsheet", "google sheets", "excel"],
  summary: "{sheet}",
  effect: "write",
  params: writeParams,
  choices: sheetChoices(writeParams),
  sample: written,
  translations: sheetsText("rows.append", writeParams),
  async runAll(call) {
    const api = connectorApi(sheetsBase, call.ctx);
    const items: Item[] = [];
    for (const batch of await batchesOf(call, api)) {
      // The number of a row that was read is no field of a row that is added.
      const header = headerFor(await readHeader(api, batch), batch, ["row_number"]);
      const cells = batch.entries.map(({ fields, index }) => {
        const row = header.names.map((name) => cellOf(name === "" ? "" : fields[name]));
        if (row.every((cell) => cell === "")) throw fatal("sheets-row-empty", { item: index + 1 });
        return row;
      });
      await addColumns(api, batch, header);
      await appendRows(api, batch, { header, cells });
      items.push(...batch.entries.map(writtenItem));
    }
    return items.sort((one, other) => Number(one.from) - Number(other.from));
  },
});
