import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { objectOf, textOf } from "../workflow.ts";
import { thereAndBack } from "./there-and-back.ts";

test.each([
  ["googleTasks.list.list", "tasks.googleapis.com/tasks/v1/users/@me/lists", "googleTasksOAuth2Api"],
  [
    "googleCalendar.calendar.list",
    "www.googleapis.com/calendar/v3/users/me/calendarList",
    "googleCalendarOAuth2Api",
  ],
])(
  "all pages of %s are asked for by n8n’s request node, with the access of the service",
  (type, at, access) => {
    const { out, back, notes } = thereAndBack(type, {});
    expect(out).toMatchObject({
      type: "n8n-nodes-base.httpRequest",
      parameters: {
        url: `https://${at}`,
        authentication: "predefinedCredentialType",
        nodeCredentialType: access,
        options: { pagination: { pagination: { paginationCompleteWhen: "other" } } },
      },
      credentials: { [access]: { id: null } },
    });
    expect(back).toMatchObject({
      type: "http.request",
      params: {
        paging: "change",
        changes: [{ name: "pageToken", value: '={{ $response?.body?.["nextPageToken"] }}' }],
        pageStop: "expression",
        stopWhen: '={{ !($response?.body?.["nextPageToken"]) }}',
      },
    });
    expect(notes).toEqual([
      "Each page of the answer is one item there: put “Split Out” of items behind it",
      "Choose its credential there",
    ]);
  },
);

test.each([
  "gmail.message.addLabels",
  "gmail.thread.removeLabels",
  "gmail.message.getAll",
  "gmail.message.received",
])("labels by name are told of, as %s knows ids alone there", (type) => {
  const params = { message: "m", thread: "t", labels: "INBOX, Orders/Paid, Label_12, VIP" };
  expect(thereAndBack(type, params).notes).toContain(
    "n8n finds labels by their ids alone: choose there those that are given by name: Orders/Paid, VIP",
  );
  const known = thereAndBack(type, { ...params, labels: "INBOX, Label_12" }).notes;
  expect(known.join()).not.toContain("by their ids alone");
});

test("whether a new task is done may be given by an expression", () => {
  const params = { list: "L", title: "T", done: "={{ $json.paid > 0 }}" };
  const { out, back } = thereAndBack("googleTasks.task.create", params);
  expect(out).toMatchObject({
    parameters: { additionalFields: { status: '={{ ($json.paid > 0) ? "completed" : "needsAction" }}' } },
  });
  expect(back.params).toEqual(params);
});

test("a new document goes into the folder of an address by its id, without its text", () => {
  const { out, notes } = thereAndBack("googleDocs.document.create", {
    title: "Offer",
    folder: "https://drive.google.com/drive/u/0/folders/1Fold_er-2?usp=sharing",
    text: "Dear Anna",
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.googleDocs",
    parameters: { operation: "create", driveId: "myDrive", folderId: "1Fold_er-2", title: "Offer" },
    credentials: { googleDocsOAuth2Api: { id: null } },
  });
  expect(notes).toContain("n8n creates it empty: insert the text by a second node there");
  expect(notes).toContain("The id of the new document is in “id” there, not in “documentId”");
});

test("changes of a document begin where headers do, at 0, and the body at 1", () => {
  const changes = [
    { text: "Top", at: "start" },
    { text: "Head", at: "start", segment: "kix.1" },
  ];
  const { out, back } = thereAndBack("googleDocs.document.update", { document: "1", changes });
  expect(out).toMatchObject({
    parameters: {
      actionsUi: {
        actionFields: [
          { insertSegment: "body", locationChoice: "location", index: 1 },
          { insertSegment: "header", segmentId: "kix.1", locationChoice: "location", index: 0 },
        ],
      },
    },
  });
  expect(back.params).toEqual({ document: "1", changes });
});

test.each<[string, string]>([
  [
    "https://docs.google.com/document/d/1a_B-2/edit#x",
    "https://docs.googleapis.com/v1/documents/1a_B-2:batchUpdate",
  ],
  ["1a_B-2", "https://docs.googleapis.com/v1/documents/1a_B-2:batchUpdate"],
])("changes of the document %s that Google alone knows are sent by n8n’s request node", (document, url) => {
  const { out } = thereAndBack("googleDocs.document.update", {
    document,
    changes: [
      { what: "replace", find: "{{name}}", with: "Anna" },
      { what: "pageBreak", at: "index", index: 4 },
      { text: "End" },
    ],
    requests: '[{"deleteContentRange":{"range":{"startIndex":1,"endIndex":5}}}]',
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.httpRequest",
    parameters: { method: "POST", url, nodeCredentialType: "googleDocsOAuth2Api" },
    credentials: { googleDocsOAuth2Api: { id: null } },
  });
  expect(JSON.parse(textOf(objectOf(out?.["parameters"])["jsonBody"]))).toEqual({
    requests: [
      { replaceAllText: { containsText: { text: "{{name}}", matchCase: false }, replaceText: "Anna" } },
      { insertPageBreak: { location: { index: 4 } } },
      { insertText: { text: "End", endOfSegmentLocation: {} } },
      { deleteContentRange: { range: { startIndex: 1, endIndex: 5 } } },
    ],
  });
});

test.each([
  ["={{ $json.doc }}", "1a_B-2"],
  ["={{ $json.doc }}", "https://docs.google.com/document/d/1a_B-2/edit?tab=t.0"],
  ["=https://docs.google.com/document/d/{{ $json.doc }}/edit", "1a_B-2"],
])("a document by the expression %s with %s is found by its id", (document, doc) => {
  const params = { document, changes: [], requests: [{ createFooter: {} }] };
  const { out } = thereAndBack("googleDocs.document.update", params);
  const { url } = objectOf(out?.["parameters"]);
  const [, code = ""] = /\{\{([^]*)\}\}/u.exec(textOf(url)) ?? [];
  expect(runInNewContext(code, { $json: { doc } })).toBe("1a_B-2");
});
