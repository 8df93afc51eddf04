import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

test.each<[string, JsonObject]>([
  [
    "data.rename",
    {
      fields: [{ from: "a", to: "customer.b" }],
      patterns: [
        { pattern: "^utm_", replacement: "", ignoreCase: true, depth: "top" },
        { pattern: "\\s", replacement: "_", depth: "levels", levels: 2 },
        { pattern: "-", replacement: "" },
      ],
    },
  ],
  ["data.limit", { count: "={{ $json.n }}", keep: "last" }],
  [
    "data.aggregate",
    { fields: [{ field: "a.b" }, { field: "c", name: "cs" }], mergeLists: true, keepMissing: true },
  ],
  [
    "data.aggregate",
    {
      mode: "items",
      to: "list",
      include: "except",
      names: "a, b",
      withFiles: true,
      uniqueFiles: true,
      dotPaths: false,
    },
  ],
  ["data.aggregate", { mode: "items", to: "data", include: "selected", names: "a" }],
  [
    "data.splitOut",
    { fields: "lines", keep: "selected", names: "id", to: "line", withFiles: true, whenNotFound: "empty" },
  ],
  ["data.splitOut", { fields: "order.lines", keep: "all", whenNotFound: "empty", wholeNames: true }],
  ["data.splitOut", { what: "files", keep: "all" }],
  ["data.dedupe", { compare: "all" }],
  ["data.dedupe", { compare: "except", names: "a", dotPaths: false }],
  ["data.dedupe", { compare: "selected", names: "a, b", onlyCompared: true }],
  ["data.dedupe", { against: "forget", scope: "flow" }],
  ["data.dedupe", { against: "earlier", by: "value", value: "={{ $json.id }}", scope: "flow", most: 500 }],
  ["data.dedupe", { against: "earlier", by: "number", value: "={{ $json.id }}" }],
  ["data.dedupe", { against: "earlier", by: "date", value: "={{ $json.at }}" }],
  [
    "data.compare",
    {
      match: [{ a: "id", b: "ref" }, { a: "sku" }],
      different: "mix",
      prefer: "b",
      except: "price",
      loose: true,
    },
  ],
  [
    "data.compare",
    { match: [{ a: "id" }], different: "both", skip: "seen", matches: "all", dotPaths: false },
  ],
  ["data.compare", { match: [{ a: "id" }], different: "a" }],
  [
    "data.dateTime",
    { operation: "now", time: false, zone: "named", zoneName: "Europe/Warsaw", field: "at", keep: true },
  ],
  [
    "data.dateTime",
    { operation: "add", date: "={{ $json.at }}", amount: 3, unit: "weeks", field: "due", keep: false },
  ],
  [
    "data.dateTime",
    {
      operation: "subtract",
      date: "2026-01-01",
      amount: "={{ $json.n }}",
      unit: "hours",
      field: "d",
      keep: true,
    },
  ],
  [
    "data.dateTime",
    { operation: "extract", date: "={{ $json.at }}", part: "week", field: "week", keep: true },
  ],
  [
    "data.dateTime",
    { operation: "round", date: "={{ $json.at }}", round: "down", to: "hours", field: "h", keep: true },
  ],
  [
    "data.dateTime",
    { operation: "round", date: "={{ $json.at }}", round: "up", to: "months", field: "h", keep: true },
  ],
  [
    "data.dateTime",
    {
      operation: "difference",
      start: "a",
      end: "b",
      units: ["days", "hours"],
      differenceAs: "iso",
      field: "t",
      keep: true,
    },
  ],
  ["data.dateTime", { operation: "format", date: "a", format: "yyyy-MM-dd", field: "t", keep: true }],
  [
    "data.dateTime",
    {
      operation: "format",
      date: "a",
      format: "custom",
      customFormat: "dd.MM.yy",
      zone: "input",
      inputFormat: "dd/MM/yyyy",
      field: "t",
      keep: true,
    },
  ],
  [
    "data.crypto",
    { action: "hash", value: "={{ $json.a }}", algorithm: "sha3-512", encoding: "base64", field: "h" },
  ],
  ["data.crypto", { action: "hash", source: "file", file: "pdf", algorithm: "md5", field: "h" }],
  ["data.crypto", { action: "hmac", value: "a", algorithm: "sha256", secret: "s", field: "h" }],
  ["data.crypto", { action: "sign", value: "a", algorithm: "sha384", privateKey: "PEM", field: "h" }],
  ["data.crypto", { action: "sign", value: "a", algorithm: "sha3-256", privateKey: "PEM", field: "h" }],
  ["data.crypto", { action: "random", random: "hex", length: 8, field: "id" }],
  ["data.crypto", { action: "random", random: "uuid", field: "id" }],
  ["data.html", { action: "template", template: "=<p>{{ $json.a }}</p>", keep: false }],
  [
    "data.html",
    {
      html: "={{ $json.data }}",
      values: [
        { name: "title", selector: "h1", take: "html" },
        { name: "links", selector: "a", take: "attribute", attribute: "href", all: true, skip: "nav" },
      ],
      trim: false,
      clean: true,
      dotPaths: false,
    },
  ],
  [
    "data.html",
    { source: "file", file: "page", values: [{ name: "t", selector: "b", take: "value" }], dotPaths: false },
  ],
  [
    "data.xml",
    {
      xml: '={{ $json["body.xml"] ?? $json?.["body"]?.["xml"] }}',
      attributes: "group",
      lists: "always",
      root: false,
      collapse: true,
      lowerCase: true,
      trim: true,
      emptyValue: "-",
      attributesField: "@",
      textField: "#",
    },
  ],
  ["data.xml", { xml: '={{ $json["odd name"] }}', attributes: "ignore" }],
  [
    "data.xml",
    { action: "write", rootName: "order", declaration: false, cdata: true, field: "xml", dotPaths: false },
  ],
])("%s is the same when it comes back", (type, params) => {
  const { back } = thereAndBack(type, params);
  expect(back.type).toBe(type);
  expect(back.params).toEqual(params);
});

test("tokens that are signed, verified and decoded are the same when they come back", () => {
  const sign = {
    action: "sign",
    algorithm: "RS256",
    keyId: "k1",
    issuer: "me",
    expiresIn: 3_600_000,
    payload: { role: "admin" },
    field: "token",
    keep: false,
  };
  expect(thereAndBack("data.jwt", sign).back.params).toEqual(sign);
  const verify = {
    action: "verify",
    token: "={{ $json.t }}",
    algorithm: "HS512",
    leeway: 5000,
    ignoreExpiration: true,
    whole: true,
    field: "",
    keep: false,
  };
  expect(thereAndBack("data.jwt", verify).back.params).toEqual(verify);
  const decode = { action: "decode", token: "={{ $json.t }}", field: "payload", keep: false };
  expect(thereAndBack("data.jwt", decode)).toMatchObject({ status: "exact", back: { params: decode } });
});
