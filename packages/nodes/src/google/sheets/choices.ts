import { connectorApi } from "@weft/sdk";
import type { Params, RemoteChoices, RemoteOption } from "@weft/sdk";
import { fileChoices } from "../drive/choices.ts";
import { sheetsBase } from "./base.ts";
import { readRange, sheetFinder, sheetsOf } from "./document.ts";

/** Choices of the spreadsheet, of its sheets and of their columns. */
export function sheetChoices(params: Params): RemoteChoices {
  return {
    ...fileChoices("spreadsheets", "mimeType='application/vnd.google-apps.spreadsheet'", params),
    async sheets({ params: { spreadsheet }, search, ctx }) {
      const sheets = await sheetsOf(connectorApi(sheetsBase, ctx), textOf(spreadsheet));
      return matching(
        sheets.map(({ id, title }) => ({ value: `gid=${id}`, label: title })),
        search,
      );
    },
    async columns({ params: { spreadsheet, sheet, headerRow }, search, ctx }) {
      const api = connectorApi(sheetsBase, ctx);
      const found = await sheetFinder(api)(textOf(spreadsheet), textOf(sheet));
      const row = typeof headerRow === "number" ? headerRow : 1;
      const [names = []] = await readRange(api, found, {
        range: `${row}:${row}`,
        values: "formatted",
        dates: "text",
      });
      const named = names.map(String).filter((name) => name !== "");
      return matching(
        [...new Set(named)].map((name) => ({ value: name, label: name })),
        search,
      );
    },
  };
}

function matching(options: readonly RemoteOption[], search: string): readonly RemoteOption[] {
  const typed = search.trim().toLowerCase();
  return options.filter(({ label }) => label.toLowerCase().includes(typed));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
