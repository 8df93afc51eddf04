import { runInNewContext } from "node:vm";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const form = (bodyParametersJson: unknown, kind = "form-urlencoded"): JsonObject => ({
  requestMethod: "POST",
  url: "https://a.test",
  jsonParameters: true,
  bodyParametersJson,
  options: { bodyContentType: kind },
});

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "a form as JSON",
    "httpRequest",
    1,
    form('{"a":1,"b":"x"}'),
    {
      body: "form",
      form: [
        { name: "a", value: "1" },
        { name: "b", value: "x" },
      ],
    },
  ],
  [
    "a form as JSON with expressions in it",
    "httpRequest",
    1,
    form('={"a": "{{ $json.a }}!", "b": "x"}', "multipart-form-data"),
    {
      body: "multipart",
      parts: [
        { name: "a", kind: "text", value: "={{ $json.a }}!" },
        { name: "b", kind: "text", value: "x" },
      ],
    },
  ],
  [
    "a form that is written out",
    "httpRequest",
    1,
    form("a=1&b=2"),
    { body: "text", text: "a=1&b=2", contentType: "application/x-www-form-urlencoded" },
  ],
  [
    "a form that an expression gives",
    "httpRequest",
    1,
    form("={{ $json }}"),
    {
      text: '={{ Object.entries($json).map(([k, v]) => encodeURIComponent(k) + "=" + encodeURIComponent(v)).join("&") }}',
    },
  ],
  [
    "a wait whose amount has no braces",
    "wait",
    1.1,
    { amount: "=5", unit: "minutes" },
    { duration: 300_000 },
  ],
  [
    "a wait whose amount is put together",
    "wait",
    1.1,
    { amount: "=1{{ $json.n }}", unit: "seconds" },
    { duration: '={{ (Number("1" + "" + ($json.n))) * 1000 }}' },
  ],
  [
    "a wait whose unit is an expression",
    "wait",
    1.1,
    { amount: 2, unit: "={{ $json.unit }}" },
    {
      duration: '={{ 2 * ({"seconds":1000,"minutes":60000,"hours":3600000,"days":86400000})[($json.unit)] }}',
    },
  ],
  [
    "GraphQL as JSON",
    "graphql",
    1.1,
    { endpoint: "https://a.test", query: "query($n: Int) { a }", variables: '={"n": {{ $json.n }}}' },
    { query: "query($n: Int) { a }", variablesJson: '={"n": {{ $json.n }}}' },
  ],
  [
    "GraphQL as text",
    "graphql",
    1,
    { endpoint: "https://a.test", query: "{ a }" },
    { query: "{ a }", send: "text" },
  ],
  [
    "GraphQL in the address",
    "graphql",
    1,
    { endpoint: "https://a.test", requestMethod: "GET", query: "{ a }" },
    { query: "{ a }", send: "address" },
  ],
  [
    "GraphQL answered as text",
    "graphql",
    1.1,
    { endpoint: "https://a.test", query: "{ a }", responseFormat: "string", dataPropertyName: "answer" },
    { method: "POST", response: "text", fields: [{ name: "query", type: "string", value: "{ a }" }] },
  ],
  [
    "a webhook with a method as expression",
    "webhook",
    2,
    { path: "a", httpMethod: "=POST" },
    { method: "POST" },
  ],
  [
    "a webhook with an answer of its own",
    "webhook",
    2,
    {
      path: "a",
      options: {
        responseData: "OK",
        responseCode: { values: { responseCode: "customCode", customCode: 418 } },
      },
    },
    { answerStatus: 418, answerBody: "OK" },
  ],
  [
    "a form trigger whose questions are JSON",
    "formTrigger",
    2.2,
    {
      formTitle: "T",
      path: "t",
      defineForm: "json",
      jsonOutput: '[{"fieldLabel":"Age","fieldType":"number"}]',
    },
    { fields: [{ type: "number", label: "Age", name: "Age", required: false }] },
  ],
  [
    "the next page of a form",
    "form",
    1,
    { formFields: { values: [{ fieldLabel: "More" }] }, options: { formTitle: "Second" } },
    {
      mode: "form",
      title: "Second",
      fields: [{ label: "More", name: "More", type: "text", required: false }],
    },
  ],
  [
    "an old PDF",
    "readPDF",
    1,
    { encrypted: true, password: "x" },
    { format: "pdf", password: "x", keepFile: true },
  ],
  [
    "fields that are files",
    "set",
    3.4,
    { assignments: { assignments: [{ name: "f", type: "binary", value: "data" }] } },
    { fields: [] },
  ],
  [
    "code that nobody has written in",
    "code",
    2,
    {},
    { code: "for (const item of $input.all()) item.json.myNewField = 1;\nreturn $input.all();" },
  ],
  [
    "an AI's code",
    "aiTransform",
    1,
    { jsCode: "return $input.all();" },
    { mode: "all", code: "return $input.all();" },
  ],
])("%s", (_, type, version, parameters, params) => {
  const made = one(type, version, parameters);
  expect(made.params).toMatchObject(params);
  expect(made.status).not.toBe("placeholder");
});

test.each<[string, JsonObject, string, string]>([
  [
    "executionData",
    { dataToSave: { values: [{ key: "order", value: "1" }] } },
    "code.javascript",
    "set “correlation”",
  ],
  ["executionData", { dataToSave: {} }, "flow.noop", ""],
  ["debugHelper", { category: "throwError", throwErrorMessage: "No" }, "flow.stop", ""],
  ["debugHelper", {}, "flow.noop", ""],
  ["n8nTrainingCustomerMessenger", {}, "flow.noop", "sent nothing"],
  ["form", { operation: "completion" }, "flow.noop", "last page"],
  [
    "executeWorkflowTrigger",
    { inputSource: "jsonExample", jsonExample: "{a:1" },
    "core.called",
    "not valid JSON",
  ],
])("%s runs, and says what is different", (type, parameters, here, note) => {
  const made = one(type, 1.1, parameters);
  expect(made.type).toBe(here);
  expect(made.notes?.join(" ")).toContain(note);
  expect(made.status).toBe(note === "" ? "exact" : "adapted");
});

test("what people see differently in a form that is waited for is told", () => {
  const values = [
    { fieldLabel: "Pin", fieldType: "password" },
    {
      fieldLabel: "Sizes",
      fieldType: "dropdown",
      multiselect: true,
      fieldOptions: { values: [{ option: "S" }] },
    },
  ];
  const { params, notes } = one("wait", 1.1, { resume: "form", formTitle: "T", formFields: { values } });
  expect(params).toMatchObject({ fields: [{ type: "text" }, { type: "choice", options: "S" }] });
  expect(notes).toEqual([expect.stringContaining("“Pin” was hidden"), expect.stringContaining("“Sizes”")]);
});

test("a table of items is code that writes it, safe against markup in them", () => {
  const options = { capitalize: true, caption: "A & B", cellAttributes: 'class="c"', customStyling: true };
  const { type, params, status } = one("html", 1.2, { operation: "convertToHtmlTable", options });
  expect([type, status]).toEqual(["code.javascript", "exact"]);
  const items = [{ json: { name: "Łucja <b>", n: null } }, { json: { name: "Bo", more: { a: 1 } } }];
  const run = `JSON.stringify((($input) => {${String(params?.["code"])}})(input))`;
  const given = JSON.parse(String(runInNewContext(run, { input: { all: () => items } }))) as unknown;
  expect(given).toEqual([
    {
      json: {
        table:
          "<table><caption>A &amp; B</caption><thead><tr><th>Name</th><th>N</th><th>More</th></tr></thead><tbody>" +
          '<tr><td class="c">Łucja &lt;b&gt;</td><td class="c"></td><td class="c"></td></tr>' +
          '<tr><td class="c">Bo</td><td class="c"></td><td class="c">{"a":1}</td></tr></tbody></table>',
      },
    },
  ]);
});
