import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

test.each<[string, JsonObject]>([
  [
    "mail.send",
    { from: "a@b.test", to: "c@d.test", subject: "7", format: "both", text: "x", html: "<p>x</p>" },
  ],
  [
    "mail.send",
    {
      from: "a@b.test",
      to: "={{ $json.to }}",
      subject: "7",
      format: "text",
      text: "x",
      cc: "e@b.test",
      bcc: "f@b.test",
      replyTo: "g@b.test",
      files: "data, logo",
    },
  ],
  ["files.extract", { format: "json", file: "data", field: "body", entries: "field", keepFields: true }],
  [
    "files.extract",
    { format: "text", file: "data", field: "t", encoding: "windows-1250", keepBom: true, keepFile: true },
  ],
  ["files.extract", { format: "base64", file: "f", field: "t", keepFields: true, keepFile: true }],
  ["files.extract", { format: "ics", file: "f", field: "t", entries: "field" }],
  ["files.extract", { format: "pdf", file: "f", joinPages: false, maxPages: 2, password: "x" }],
  [
    "files.extract",
    {
      format: "csv",
      file: "f",
      header: false,
      delimiter: ";",
      encoding: "iso-8859-2",
      fromLine: 3,
      maxRows: 10,
      emptyCells: false,
      ragged: "skip",
      keepBom: true,
    },
  ],
  ["files.extract", { format: "sheet", file: "f", sheet: "May", range: "3", dates: "number" }],
  ["files.extract", { format: "sheet", file: "f", range: "A2:F9", dates: "number", emptyCells: false }],
  ["files.extract", { format: "html", file: "f", numbers: true }],
  [
    "files.convert",
    { format: "csv", file: "f", fileName: "a.csv", delimiter: ";", header: false, bom: true },
  ],
  ["files.convert", { format: "xlsx", file: "f", sheet: "May", fileName: "a" }],
  ["files.convert", { format: "ods", file: "f", compress: false }],
  [
    "files.convert",
    { format: "json", file: "f", together: false, pretty: true, encoding: "utf-16le", bom: true },
  ],
  ["files.convert", { format: "text", field: "a", file: "f", fileType: "text/xml" }],
  [
    "files.convert",
    { format: "base64", field: "a", file: "f", fileName: "x.pdf", fileType: "application/pdf" },
  ],
  [
    "files.convert",
    {
      format: "ics",
      title: "Visit",
      start: "={{ $json.from }}",
      end: "={{ $json.to }}",
      allDay: true,
      file: "f",
      location: "Łódź",
      repeats: "FREQ=DAILY",
      organizer: "a@b.test",
      organizerName: "A",
      attendees: [{ email: "c@d.test", name: "C", rsvp: true }],
      busy: false,
    },
  ],
  ["files.compress", { operation: "compress", files: "a,b", format: "zip", fileName: "x.zip", file: "z" }],
  ["files.compress", { operation: "compress", files: "a", format: "gzip", file: "z" }],
  ["files.compress", { operation: "decompress", files: "data", prefix: "part_" }],
  [
    "core.form",
    {
      path: "lead",
      title: "Contact",
      text: "Write to us",
      button: "Go",
      message: "Thanks",
      fields: [
        { type: "text", label: "Name", name: "Name", required: true },
        { type: "longText", label: "Message", name: "Message", required: false },
        { type: "choice", label: "Colour", name: "Colour", required: false, options: "Red\nBlue" },
        { type: "choices", label: "Sizes", name: "Sizes", required: false, options: "S\nM" },
        { type: "file", label: "CV", name: "CV", required: false },
      ],
    },
  ],
  ["core.form", { path: "x", title: "T", after: "redirect", redirect: "https://a.test", fields: [] }],
  [
    "flow.wait",
    {
      mode: "form",
      title: "Approve?",
      text: "Read it first",
      button: "Go",
      fields: [{ label: "Why", name: "Why", type: "text", required: true }],
      limit: 7_200_000,
    },
  ],
  ["flow.wait", { mode: "call", methods: ["POST"], answer: "Thank you", limit: 90_000 }],
  [
    "http.request",
    {
      method: "POST",
      url: "https://a.test",
      queryJson: "={{ $json.query }}",
      headersJson: "={{ $json.headers }}",
      body: "multipart",
      parts: [
        { name: "a", kind: "text", value: "1" },
        { name: "b", kind: "file", file: "pdf" },
      ],
      response: "file",
      saveAs: "answer",
      batchSize: 5,
      batchPause: 2000,
      proxy: "http://proxy.test:8080",
      anyCertificate: true,
      keepHeaderCase: true,
      neverError: true,
      fullResponse: true,
      timeout: 5000,
      redirects: 0,
    },
  ],
  ["http.request", { method: "PUT", url: "https://a.test", body: "file", file: "pdf", redirects: 3 }],
  [
    "http.request",
    { method: "POST", url: "https://a.test", body: "text", text: "<a/>", contentType: "text/xml" },
  ],
  [
    "http.request",
    {
      method: "GET",
      url: "https://a.test",
      paging: "link",
      nextLink: "={{ $response.body.next }}",
      pageStop: "status",
      stopStatuses: "404,410",
      maxPages: 20,
      pagePause: 100,
    },
  ],
  [
    "http.request",
    {
      method: "GET",
      url: "https://a.test",
      paging: "change",
      changes: [
        { place: "query", name: "page", value: "={{ $pageCount + 1 }}" },
        { place: "header", name: "x-page", value: "={{ $pageCount }}" },
        { place: "body", name: "from", value: "={{ $pageCount }}" },
      ],
      pageStop: "expression",
      stopWhen: "={{ $response.body.last }}",
      maxPages: 5,
    },
  ],
])("%s is the same when it comes back", (type, params) => {
  const { back } = thereAndBack(type, params);
  expect(back.type).toBe(type);
  expect(back.params).toEqual(params);
});

test.each([
  [{ paging: "page", pageParam: "p", pageSizeParam: "per", pageSize: 50 }, ["={{ $pageCount + 1 }}", 50]],
  [{ paging: "offset", pageSize: 20, pageFirst: 10 }, ["={{ 10 + $pageCount * 20 }}"]],
  [{ paging: "cursor", nextCursor: "meta.next" }, ['={{ $response?.body?.["meta"]?.["next"] }}']],
])("pages that are counted here change a parameter there: %j", (paging, values) => {
  const { back } = thereAndBack("http.request", { url: "https://a.test", ...paging });
  expect(back.params).toMatchObject({ paging: "change" });
  expect(back.params).toMatchObject({ changes: values.map((value) => ({ value })) });
});
