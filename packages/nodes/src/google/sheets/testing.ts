import { testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, TestServer } from "@weft/sdk/testing";
import { expect } from "vitest";
import { contractOf } from "../testing.ts";
import type { Cell } from "./document.ts";

const faultsOf = contractOf("sheets.v4");
export const spreadsheet = "1aB-c_D";
export const header = ["name", "email", "total"];
const table: Cell[][] = [
  header,
  ["Anna", "anna@x.pl", 120],
  ["", "", ""],
  ["Bartek", "b@x.pl", 7],
  ["Żaneta", "z@x.pl"],
];

/** A spreadsheet with the sheets “Orders” (gid 0) and “It's” (gid 77); what is written is kept in order. */
export async function google(rows: readonly (readonly Cell[])[] = table, columnCount = 26) {
  const written: { readonly path: string; readonly body: unknown }[] = [];
  const server = await testServer((request) => {
    const path = decodeURIComponent(request.path);
    if (request.method !== "GET") {
      written.push({ path: path.replace("/v4/spreadsheets", ""), body: request.json() });
      return { body: { replies: [{ addSheet: { properties: { sheetId: 9, title: "New" } } }] } };
    }
    if (!path.includes("/values/")) {
      const gridProperties = { rowCount: 1000, columnCount };
      const sheets = ["Orders", "It's"].map((title, i) => ({
        properties: { sheetId: i * 77, title, gridProperties },
      }));
      return { body: { sheets } };
    }
    const [, row] = /!(\d+):\d+$/.exec(path) ?? [];
    return { body: { values: row === undefined ? rows : rows.slice(Number(row) - 1, Number(row)) } };
  });
  return { server, at: server.url, written, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

export function expectContract({ requests }: TestServer): void {
  expect(requests.flatMap((request: ReceivedRequest) => faultsOf?.(request) ?? [])).toEqual([]);
}

export const orders = { spreadsheet, sheet: "Orders" };
