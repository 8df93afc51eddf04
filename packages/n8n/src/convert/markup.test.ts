import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "template",
    "html",
    1,
    { html: "<p>{{ $json.a }}</p>" },
    { action: "template", template: "=<p>{{ $json.a }}</p>", keep: false },
  ],
  [
    "extract lists",
    "html",
    1.2,
    {
      operation: "extractHtmlContent",
      dataPropertyName: "page body",
      extractionValues: {
        values: [
          { key: "links", cssSelector: "a", returnValue: "attribute", attribute: "href", returnArray: true },
        ],
      },
      options: { trimValues: false, cleanUpText: true },
    },
    {
      html: '={{ $json["page body"] }}',
      values: [{ name: "links", selector: "a", take: "attribute", attribute: "href", all: true }],
      trim: false,
      clean: true,
    },
  ],
  [
    "extract from a file",
    "htmlExtract",
    1,
    {
      sourceData: "binary",
      dataPropertyName: "doc",
      extractionValues: { values: [{ key: "x", cssSelector: "p", returnValue: "html" }] },
    },
    { source: "file", file: "doc", values: [{ name: "x", selector: "p", take: "html" }] },
  ],
  ["xml to json", "xml", 1, {}, { xml: "={{ $json.data }}" }],
  [
    "xml to json, with options",
    "xml",
    1,
    {
      dataPropertyName: "body.xml",
      options: {
        mergeAttrs: false,
        explicitArray: true,
        explicitRoot: false,
        normalizeTags: true,
        attrkey: "@",
        emptyTag: "-",
      },
    },
    {
      xml: '={{ $json["body.xml"] ?? $json?.["body"]?.["xml"] }}',
      attributes: "group",
      lists: "always",
      root: false,
      lowerCase: true,
      attributesField: "@",
      emptyValue: "-",
    },
  ],
  [
    "json to xml",
    "xml",
    1,
    { mode: "jsonToxml", options: { rootName: "doc", headless: true, cdata: true } },
    { action: "write", rootName: "doc", declaration: false, cdata: true, field: "data" },
  ],
])("markup: %s", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test("says where texts may differ, and keeps whole what has no counterpart", () => {
  const values = [{ key: "t", cssSelector: "p", skipSelectors: "img" }];
  expect(one("html", 1.2, { operation: "extractHtmlContent", extractionValues: { values } })).toMatchObject({
    params: { values: [{ name: "t", selector: "p", take: "text", skip: "img" }] },
    status: "adapted",
  });
  expect(one("html", 1, { operation: "paint" }).status).toBe("placeholder");
  expect(one("xml", 1, { dataPropertyName: "={{ $json.name }}" }).status).toBe("placeholder");
});
