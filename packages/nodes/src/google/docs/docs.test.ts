import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, runNode, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`googleDocs.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

const run = (content: string) => ({ paragraph: { elements: [{ textRun: { content } }] } });
const cell = (content: string) => ({ content: [run(content)] });
const document = {
  documentId: "d1",
  title: "Offer",
  tabs: [
    {
      documentTab: {
        body: {
          content: [
            { sectionBreak: {} },
            run("Zażółć\n"),
            {
              paragraph: {
                elements: [
                  { textRun: { content: "For " } },
                  { person: { personProperties: { name: "Anna" } } },
                ],
              },
            },
            run("\n"),
            {
              table: {
                tableRows: [
                  { tableCells: [cell("Name\n"), cell("Price\nnet\n")] },
                  { tableCells: [cell("A\n"), cell("7\n")] },
                ],
              },
            },
          ],
        },
      },
      childTabs: [{ documentTab: { body: { content: [run("Second tab\n")] } } }],
    },
  ],
};

async function asked(type: string, params: JsonObject) {
  await using server = await testServer(({ method, path }) => {
    if (method === "GET") return { body: document };
    return { body: path.endsWith("/files") ? { id: "d2" } : { documentId: "d1", replies: [{}] } };
  });
  const { outputs } = await runNode(await action(type), { at: server.url, params });
  const sent = server.requests.map(({ method, path, query, text }) => ({
    call: `${method} ${path}`,
    query: Object.fromEntries(query),
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  }));
  return { sent, items: outputs["main"]?.map(({ json }) => json) };
}

test("the text of all tabs is given, with tables", async () => {
  const { sent, items } = await asked("document.get", {
    document: "https://docs.google.com/document/d/d1/edit#x",
  });
  expect(sent).toMatchObject([{ call: "GET /v1/documents/d1", query: { includeTabsContent: "true" } }]);
  expect(items).toEqual([
    { documentId: "d1", title: "Offer", content: "Zażółć\nFor Anna\nName\tPrice net\nA\t7\n\nSecond tab\n" },
  ]);
  expect((await asked("document.get", { document: "d1", form: "raw" })).items).toEqual([document]);
});

test("a document is made at the top, or in a folder and with a text", async () => {
  const plain = await asked("document.create", { title: "Offer" });
  expect(plain.sent).toEqual([{ call: "POST /v1/documents", query: {}, body: { title: "Offer" } }]);
  expect(plain.items).toEqual([{ documentId: "d1", title: "Offer" }]);
  const folder = "https://drive.google.com/drive/folders/F1";
  const full = await asked("document.create", { title: "Offer", folder, text: "Hi" });
  expect(full.sent).toEqual([
    {
      call: "POST /drive/v3/files",
      query: { supportsAllDrives: "true" },
      body: { name: "Offer", mimeType: "application/vnd.google-apps.document", parents: ["F1"] },
    },
    {
      call: "POST /v1/documents/d2:batchUpdate",
      query: {},
      body: { requests: [{ insertText: { text: "Hi", endOfSegmentLocation: {} } }] },
    },
  ]);
  expect(full.items).toEqual([{ documentId: "d2", title: "Offer" }]);
});

test("all changes go with one request", async () => {
  const { sent, items } = await asked("document.update", {
    document: "d1",
    changes: [
      { text: "End\n" },
      { text: "Start", at: "start" },
      { text: "Foot", at: "start", segment: "kix.1" },
      { what: "replace", find: "{{name}}", with: "Anna", matchCase: true },
      { what: "pageBreak", at: "index", index: 7 },
    ],
    requests: '[{ "deleteHeader": { "headerId": "h" } }]',
  });
  expect(sent).toEqual([
    {
      call: "POST /v1/documents/d1:batchUpdate",
      query: {},
      body: {
        requests: [
          { insertText: { text: "End\n", endOfSegmentLocation: {} } },
          { insertText: { text: "Start", location: { index: 1 } } },
          { insertText: { text: "Foot", location: { segmentId: "kix.1", index: 0 } } },
          { replaceAllText: { containsText: { text: "{{name}}", matchCase: true }, replaceText: "Anna" } },
          { insertPageBreak: { location: { index: 7 } } },
          { deleteHeader: { headerId: "h" } },
        ],
      },
    },
  ]);
  expect(items).toEqual([{ documentId: "d1", replies: [{}] }]);
});

test("a change of nothing is refused, and what Google says no with is told", async () => {
  await expect(asked("document.update", { document: "d1" })).rejects.toMatchObject({ code: "docs-nothing" });
  const complaints = await faults(await action("document.get"), {
    params: { document: "d1" },
    no: (status) => ({ error: { code: status, message: "Requested entity was not found.", status: "X" } }),
    words: "Requested entity was not found.",
  });
  expect(complaints).toEqual([]);
});

test("documents are chosen by their names", async () => {
  await using server = await testServer(() => ({ body: { files: [{ id: "d1", name: "Offer" }] } }));
  const { ctx } = testContext({ at: server.url });
  const { choices } = await action("document.get");
  expect(await choices?.["documents"]?.({ params: {}, search: "off", ctx })).toEqual([
    { value: "d1", label: "Offer" },
  ]);
  expect(server.requests[0]?.query.get("q")).toBe(
    "trashed=false and mimeType='application/vnd.google-apps.document' and name contains 'off'",
  );
});
