import { parseFlow } from "@weft/flow";
import { expect, test } from "vitest";
import { base, imported, one, workflow } from "../test-workflow.ts";

const url = "https://api.shop.test/orders";

test("HTTP Request 4.2: query, headers and body, field by field or as JSON", () => {
  const { params, status } = one("httpRequest", 4.2, {
    method: "POST",
    url,
    sendQuery: true,
    specifyQuery: "json",
    jsonQuery: '={{ { "state": $json.state } }}',
    sendHeaders: true,
    headerParameters: { parameters: [{ name: "X-Shop", value: "pl" }] },
    sendBody: true,
    bodyParameters: { parameters: [{ name: "customer.name", value: "={{ $json.name }}" }] },
    options: {},
  });
  expect({ params, status }).toEqual({
    status: "exact",
    params: {
      method: "POST",
      url,
      queryJson: '={{ { "state": $json.state } }}',
      headers: [{ name: "X-Shop", value: "pl" }],
      body: "fields",
      fields: [{ name: "customer.name", type: "any", value: "={{ $json.name }}" }],
    },
  });
});

test.for<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    "form-urlencoded",
    { contentType: "form-urlencoded", bodyParameters: { parameters: [{ name: "a", value: "1" }] } },
    { body: "form", form: [{ name: "a", value: "1" }] },
  ],
  [
    "a form as text",
    { contentType: "form-urlencoded", specifyBody: "string", body: "a=1&b=2" },
    { body: "text", text: "a=1&b=2", contentType: "application/x-www-form-urlencoded" },
  ],
  [
    "a form with a file",
    {
      contentType: "multipart-form-data",
      bodyParameters: {
        parameters: [
          { name: "note", value: "hej" },
          { parameterType: "formBinaryData", name: "file", inputDataFieldName: "photo" },
        ],
      },
    },
    {
      body: "multipart",
      parts: [
        { name: "note", kind: "text", value: "hej" },
        { name: "file", kind: "file", file: "photo" },
      ],
    },
  ],
  ["a file", { contentType: "binaryData", inputDataFieldName: "pdf" }, { body: "file", file: "pdf" }],
  [
    "raw text",
    { contentType: "raw", rawContentType: "application/xml", body: "<a/>" },
    { body: "text", text: "<a/>", contentType: "application/xml" },
  ],
  ["JSON", { specifyBody: "json", jsonBody: '={"a": {{ 1 }}}' }, { body: "json", json: '={"a": {{ 1 }}}' }],
])("a body that is %s", ([, parameters, expected]) => {
  const { params, status } = one("httpRequest", 4.1, { method: "PUT", url, sendBody: true, ...parameters });
  expect({ params, status }).toEqual({ status: "exact", params: { method: "PUT", url, ...expected } });
});

test("options of HTTP Request 4", () => {
  const { params, status } = one("httpRequest", 4.2, {
    url,
    options: {
      timeout: 5000,
      proxy: "http://proxy.test:3128",
      allowUnauthorizedCerts: true,
      lowercaseHeaders: false,
      redirect: { redirect: { maxRedirects: 50 } },
      batching: { batch: { batchSize: 10, batchInterval: 2000 } },
      response: {
        response: { fullResponse: true, neverError: true, responseFormat: "file", outputPropertyName: "pdf" },
      },
    },
  });
  expect({ params, status }).toEqual({
    status: "exact",
    params: {
      method: "GET",
      url,
      fullResponse: true,
      neverError: true,
      response: "file",
      saveAs: "pdf",
      redirects: 20,
      batchSize: 10,
      batchPause: 2000,
      timeout: 5000,
      proxy: "http://proxy.test:3128",
      anyCertificate: true,
      keepHeaderCase: true,
    },
  });
});

test("pages are asked for with the same expressions", () => {
  const paged = (pagination: object) => {
    const { params } = one("httpRequest", 4.2, { url, options: { pagination: { pagination } } });
    const { method: _method, url: _url, ...rest } = params as Record<string, unknown>;
    return rest;
  };
  expect(
    paged({
      parameters: { parameters: [{ name: "page", value: "={{ $pageCount + 1 }}" }] },
      paginationCompleteWhen: "other",
      completeExpression: "={{ $response.body.last }}",
      limitPagesFetched: true,
      maxRequests: 5,
      requestInterval: 100,
    }),
  ).toEqual({
    paging: "change",
    changes: [{ place: "query", name: "page", value: "={{ $pageCount + 1 }}" }],
    pageStop: "expression",
    stopWhen: "={{ $response.body.last }}",
    maxPages: 5,
    pagePause: 100,
  });
  expect(
    paged({
      paginationMode: "responseContainsNextURL",
      nextURL: "={{ $response.body.next }}",
      paginationCompleteWhen: "receiveSpecificStatusCodes",
      statusCodesWhenComplete: "404,410",
    }),
  ).toEqual({
    paging: "link",
    nextLink: "={{ $response.body.next }}",
    pageStop: "status",
    stopStatuses: "404,410",
  });
  expect(paged({ paginationMode: "off" })).toEqual({});
});

test("HTTP Request 1 and 2 with rows, JSON and files", () => {
  expect(
    one("httpRequest", 1, {
      requestMethod: "POST",
      url,
      bodyParametersUi: { parameter: [{ name: "a.b", value: "1" }] },
      queryParametersUi: { parameter: [{ name: "q", value: "={{ $json.q }}" }] },
      options: { fullResponse: true, ignoreResponseCode: true, batchSize: 5, batchInterval: 500 },
    }),
  ).toMatchObject({
    status: "exact",
    params: {
      method: "POST",
      query: [{ name: "q", value: "={{ $json.q }}" }],
      body: "fields",
      fields: [{ name: '["a.b"]', type: "any", value: "1" }],
      response: "json",
      fullResponse: true,
      neverError: true,
      batchSize: 5,
      batchPause: 500,
    },
  });
  expect(
    one("httpRequest", 2, {
      requestMethod: "POST",
      url,
      jsonParameters: true,
      bodyParametersJson: "={{ JSON.stringify($json) }}",
      headerParametersJson: '{"X-A":"1"}',
      responseFormat: "string",
      options: { splitIntoItems: true },
    }).params,
  ).toMatchObject({
    body: "json",
    json: "={{ JSON.stringify($json) }}",
    headers: [{ name: "X-A", value: "1" }],
    response: "text",
  });
  expect(
    one("httpRequest", 1, {
      requestMethod: "POST",
      url,
      sendBinaryData: true,
      binaryPropertyName: "file:data, cover:image",
      options: { bodyContentType: "multipart-form-data" },
    }).params,
  ).toMatchObject({
    body: "multipart",
    parts: [
      { name: "file", kind: "file", file: "data" },
      { name: "cover", kind: "file", file: "image" },
    ],
  });
});

test("what differs is said", () => {
  const notes = (version: number, parameters: object) =>
    one("httpRequest", version, { url, ...parameters }).notes;
  expect(notes(4.2, { authentication: "genericCredentialType", genericAuthType: "httpHeaderAuth" })).toEqual([
    "Choose a credential of the type “Secret header”: secrets are never in a workflow file",
  ]);
  expect(notes(4, { authentication: "predefinedCredentialType", nodeCredentialType: "slackApi" })).toEqual([
    "Choose a credential for “slackApi”: secrets are never in a workflow file",
  ]);
  expect(
    notes(4.2, { authentication: "predefinedCredentialType", nodeCredentialType: "googleSheetsOAuth2Api" }),
  ).toEqual(["Choose a credential of the type “Google account”: secrets are never in a workflow file"]);
  expect(notes(3, { sendBody: true, specifyBody: "json", jsonBody: "{}" })).toEqual([
    "A GET request is sent without its body",
  ]);
  expect(notes(1, {})).toEqual(["A list in the answer becomes one item for each entry"]);
  expect(notes(4.2, { options: { queryParameterArrays: "brackets" } })).toHaveLength(1);
  expect(one("httpRequest", 4, { url, method: "POST", sendBody: true, contentType: "smoke" })).toMatchObject({
    status: "placeholder",
  });
});

test("a workflow with it is a flow that can be read again", () => {
  const { flow } = imported(
    workflow(
      [
        { name: "Start", type: base("manualTrigger") },
        {
          name: "Pobierz zamówienia",
          type: base("httpRequest"),
          typeVersion: 4.2,
          parameters: { url: "={{ $json.url }}", options: {} },
        },
      ],
      ["Start > Pobierz zamówienia"],
    ),
  );
  expect(parseFlow(JSON.stringify(flow)).ok).toBe(true);
});
