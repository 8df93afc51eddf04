import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

test.each<[string, JsonObject, string]>([
  ["data.rename", { fields: [], whenTaken: "stop" }, "whenTaken"],
  ["flow.merge", { mode: "sql", sql: "SELECT 1" }, "AlaSQL"],
  [
    "flow.merge",
    { mode: "fields", match: [{ first: "id" }], several: "last", order: "input", asText: true },
    "order, asText",
  ],
  ["data.limit", { count: 10, skip: 20 }, "skip"],
  ["data.splitOut", { fields: "a.b", whenNotFound: "empty" }, "one field of that name"],
  ["data.splitOut", { fields: "a" }, "empty list"],
  ["data.dedupe", { compare: "selected", names: "a", keep: "last", ignoreCase: true }, "keep, ignoreCase"],
  ["data.compare", { match: [], nameA: "old" }, "nameA"],
  [
    "data.dateTime",
    { format: "custom", customFormat: "Do MMM", tokens: "moment" },
    "“Do” in the format has no counterpart",
  ],
  [
    "data.dateTime",
    { format: "custom", customFormat: "={{ $json.as }}", tokens: "moment" },
    "The format comes of an expression",
  ],
  ["data.dateTime", { operation: "difference", differenceAs: "number" }, "an object with a number"],
  ["data.dateTime", { operation: "add", zone: "named", zoneName: "Asia/Tokyo" }, "not in Asia/Tokyo"],
  ["data.dateTime", { operation: "now", result: "seconds", field: "a.b" }, "result"],
  ["data.crypto", { action: "hash", keep: false }, "keep"],
  ["data.jwt", { action: "verify", token: "x", issuer: "me" }, "check them after it: issuer"],
  [
    "data.jwt",
    { action: "sign", payload: "={{ $json }}", expiresIn: 60_000 },
    "Put these claims into the payload",
  ],
  ["data.jwt", { action: "sign", payload: { a: 1 }, subject: "s" }, "become texts"],
  [
    "data.html",
    { html: "={{ $json.a }}", values: [{ name: "a.b", selector: "b" }] },
    "one field of that name",
  ],
  ["data.xml", { xml: "={{ $json.a }}", listNames: "line" }, "listNames"],
  ["files.extract", {}, "only the formats of tables"],
  ["files.extract", { format: "csv", where: [{ field: "a" }] }, "where"],
  ["files.extract", { format: "sheet" }, "Dates are numbers"],
  ["files.extract", { format: "json", path: "rows" }, "Split Out"],
  ["files.convert", { format: "csv", columns: "a, b" }, "columns"],
  ["files.convert", { format: "csv" }, "byte-order mark"],
  ["files.compress", { together: true }, "of its own"],
  ["core.form", { title: "T", fields: [{ type: "step", label: "Two" }] }, "on one page"],
  [
    "core.form",
    { title: "T", fields: [{ type: "yesNo", label: "Ok?", name: "ok" }] },
    "texts to choose from",
  ],
  ["flow.wait", { mode: "call" }, "only by GET"],
  ["http.request", { url: "https://a.test", split: "data.rows" }, "“Split Out” of data.rows"],
  [
    "http.request",
    { url: "https://a.test", queryJson: "={{ $json }}", query: [{ name: "a" }] },
    "taken alone: a",
  ],
  ["http.request", { url: "https://a.test", paging: "page", pageSize: 50 }, "One more page"],
])("%s says what is different: %j", (type, params, note) => {
  const { status, notes } = thereAndBack(type, params);
  expect(status).toBe("adapted");
  expect(notes.join("\n")).toContain(note);
});

test.each<[string, JsonObject, string]>([
  ["data.dateTime", { operation: "round", round: "nearest" }, "only down or up"],
  ["data.dateTime", { operation: "extract", part: "quarter" }, "quarter"],
  ["data.crypto", { action: "hash", encoding: "base64url" }, "base64url"],
  ["data.crypto", { action: "random", random: "number" }, "number"],
  ["data.html", { html: "=<p>{{ $json.a }}</p>", values: [] }, "put it into one"],
  ["data.xml", { source: "file" }, "read the file as text before"],
  ["files.extract", { format: "jsonLines" }, "jsonLines"],
  ["files.convert", { format: "xml" }, "xml"],
  ["files.convert", { format: "csv", from: "file" }, "read the file before"],
  ["files.compress", { files: "" }, "by their names"],
  ["http.request", { url: "https://a.test", paging: "offset" }, "how many a page has"],
  ["http.request", { url: "https://a.test", paging: "change", changes: [{ place: "url" }] }, "url"],
])("%s that n8n cannot do says so where it stood: %j", (type, params, why) => {
  const { out, n8n, notes } = thereAndBack(type, params);
  expect(n8n).toBe("noOp");
  expect(out).toMatchObject({ notesInFlow: true, notes: expect.stringContaining(why) });
  expect(notes.join("\n")).toContain(why);
});
