import { createHash, createHmac } from "node:crypto";
import { importN8n } from "@weft/n8n";
import { expect, test } from "vitest";
import { runWithCode, testSandbox } from "./testing.ts";

const trigger = { name: "Orders", type: "n8n-nodes-base.manualTrigger", position: [0, 0], parameters: {} };

/** A workflow as people have it: a trigger, and code behind it. */
function workflowOf(jsCode: string, mode = "runOnceForAllItems") {
  const code = { name: "Code", type: "n8n-nodes-base.code", typeVersion: 2, position: [200, 0] };
  return importN8n({
    nodes: [trigger, { ...code, parameters: { mode, jsCode } }],
    connections: { Orders: { main: [[{ node: "Code", type: "main", index: 0 }]] } },
  });
}

const orders = [
  { id: 1, email: "ANNA@Example.com ", price: "12.50", tags: ["new", "vip"], at: "2026-03-01T10:00:00Z" },
  { id: 2, email: "jan@example.com", price: "7", tags: [], at: "2026-02-01T08:30:00Z" },
  { id: 2, email: "jan@example.com", price: "7", tags: ["vip"], at: "2026-02-01T08:30:00Z" },
];

const text = (value: string) => createHash("md5").update(value).digest("hex");

/** Code as it stands in public workflows, and what it gives there. */
const bodies: readonly (readonly [name: string, code: string, gives: unknown])[] = [
  [
    "adds a field in a loop",
    "for (const item of $input.all()) {\n  item.json.myNewField = 1;\n}\nreturn $input.all();",
    orders.map((order) => ({ ...order, myNewField: 1 })),
  ],
  [
    "sums",
    "const total = items.reduce((s, i) => s + parseFloat(i.json.price), 0);\nreturn [{ json: { total } }];",
    [{ total: 26.5 }],
  ],
  [
    "removes duplicates by a set",
    "const seen = new Set();\nreturn items.filter((item) => !seen.has(item.json.id) && seen.add(item.json.id));",
    orders.slice(0, 2),
  ],
  [
    "reads another node",
    "const first = $('Orders').first().json;\nconst all = $('Orders').all().length;\nreturn { mail: first.email.trim().toLowerCase(), all, old: $node['Orders'].json.id };",
    [{ mail: "anna@example.com", all: 3, old: 1 }],
  ],
  [
    "flattens lists into items",
    "const out = [];\nfor (const { json } of $input.all()) for (const tag of json.tags) out.push({ json: { id: json.id, tag } });\nreturn out;",
    [
      { id: 1, tag: "new" },
      { id: 1, tag: "vip" },
      { id: 2, tag: "vip" },
    ],
  ],
  [
    "groups",
    "const groups = {};\nitems.forEach(i => { (groups[i.json.id] = groups[i.json.id] || []).push(i.json.price); });\nreturn Object.entries(groups).map(([id, prices]) => ({ json: { id, prices } }));",
    [
      { id: "1", prices: ["12.50"] },
      { id: "2", prices: ["7", "7"] },
    ],
  ],
  [
    "hashes with require('crypto')",
    "const crypto = require('crypto');\nreturn items.map(i => ({ json: { h: crypto.createHash('md5').update(i.json.email).digest('hex') } }));",
    orders.map(({ email }) => ({ h: text(email) })),
  ],
  [
    "signs a request",
    "const { createHmac } = require('node:crypto');\nconst s = createHmac('sha256', 'klucz ł').update('POST\\n').update(JSON.stringify({ a: 1 })).digest('base64');\nreturn [{ json: { s } }];",
    [
      {
        s: createHmac("sha256", "klucz ł").update('POST\n{"a":1}').digest("base64"),
      },
    ],
  ],
  [
    "hashes with the web's crypto",
    "const bytes = new TextEncoder().encode('zażółć');\nconst hash = await crypto.subtle.digest('SHA-256', bytes);\nreturn [{ json: { h: Array.from(new Uint8Array(hash)).map(b => b.toString(16).padStart(2, '0')).join('') } }];",
    [{ h: createHash("sha256").update("zażółć").digest("hex") }],
  ],
  [
    "random ids",
    "const crypto = require('crypto');\nconst id = crypto.randomUUID();\nreturn { ok: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/.test(id) && id !== crypto.randomUUID(), n: crypto.randomBytes(8).toString('hex').length, in: crypto.randomInt(5) < 5 };",
    [{ ok: true, n: 16, in: true }],
  ],
  [
    "base64 by Buffer",
    "const auth = Buffer.from('user:hasło').toString('base64');\nreturn { auth, back: Buffer.from(auth, 'base64').toString('utf8'), url: Buffer.from([251, 255]).toString('base64url') };",
    [{ auth: Buffer.from("user:hasło").toString("base64"), back: "user:hasło", url: "-_8" }],
  ],
  [
    "decodes a token",
    "const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwibmFtZSI6IlplxYIifQ.x';\nconst payload = JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());\nreturn { payload, sub: JSON.parse(atob(token.split('.')[1])).sub };",
    [{ payload: { sub: "1", name: "Zeł" }, sub: "1" }],
  ],
  [
    "addresses",
    "const url = new URL('/a b?x=1&y=2#z', 'https://Example.com:443');\nurl.searchParams.append('q', 'żółw & co');\nurl.searchParams.set('x', '3');\nreturn { href: url.href, host: url.hostname, x: url.searchParams.get('x'), keys: [...url.searchParams.keys()] };",
    [
      {
        href: "https://example.com/a%20b?x=3&y=2&q=%C5%BC%C3%B3%C5%82w+%26+co#z",
        host: "example.com",
        x: "3",
        keys: ["x", "y", "q"],
      },
    ],
  ],
  [
    "form data",
    "const p = new URLSearchParams({ grant_type: 'client_credentials', scope: 'a b' });\nconst q = Object.fromEntries(new URLSearchParams('?a=1&b=%C5%82+x'));\nreturn { body: p.toString(), q };",
    [{ body: "grant_type=client_credentials&scope=a+b", q: { a: "1", b: "ł x" } }],
  ],
  [
    "dates with luxon",
    "const d = DateTime.fromISO($input.first().json.at, { zone: 'utc' });\nreturn { next: d.plus({ days: 30 }).toISODate(), week: d.weekNumber, lib: require('luxon').DateTime === DateTime };",
    [{ next: "2026-03-31", week: 9, lib: true }],
  ],
  [
    "dates with moment",
    "const moment = require('moment');\nreturn { f: moment.utc(items[0].json.at).add(1, 'month').format('DD/MM/YYYY HH:mm'), pl: moment.utc('2026-03-01').locale('pl').format('D MMMM') };",
    [{ f: "01/04/2026 10:00", pl: "1 marca" }],
  ],
  [
    "lodash",
    "const _ = require('lodash');\nreturn _.map(_.groupBy(items.map(i => i.json), 'email'), (v, k) => ({ json: { k, n: _.sumBy(v, o => +o.price) } }));",
    [
      { k: "ANNA@Example.com ", n: 12.5 },
      { k: "jan@example.com", n: 14 },
    ],
  ],
  [
    "plain Date",
    "const d = new Date(items[0].json.at);\nd.setUTCDate(d.getUTCDate() - 1);\nreturn [{ json: { day: d.toISOString().split('T')[0], ms: Date.parse('2026-01-01') } }];",
    [{ day: "2026-02-28", ms: Date.parse("2026-01-01") }],
  ],
  [
    "sorts",
    "return $input.all().sort((a, b) => new Date(a.json.at) - new Date(b.json.at)).map(i => ({ json: { id: i.json.id } }));",
    [{ id: 2 }, { id: 2 }, { id: 1 }],
  ],
  [
    "takes JSON out of a model's answer",
    'const answer = \'Sure!\\n```json\\n{ "ok": true, "list": [1] }\\n```\';\nconst m = answer.match(/```json\\s*([\\s\\S]*?)```/);\ntry { return [{ json: JSON.parse(m[1]) }]; } catch (e) { return [{ json: { error: e.message } }]; }',
    [{ ok: true, list: [1] }],
  ],
  [
    "builds HTML",
    "const rows = items.map(({ json }) => `<tr><td>${json.id}</td><td>${Number(json.price).toFixed(2)}</td></tr>`).join('');\nreturn [{ json: { html: `<table>${rows}</table>` } }];",
    [
      {
        html: "<table><tr><td>1</td><td>12.50</td></tr><tr><td>2</td><td>7.00</td></tr><tr><td>2</td><td>7.00</td></tr></table>",
      },
    ],
  ],
  [
    "optional chaining, spread and defaults",
    "return $input.all().map((item, index) => ({ json: { ...item.json, name: item.json.customer?.name ?? 'n/a', index }, pairedItem: index }));",
    orders.map((order, index) => ({ ...order, name: "n/a", index })),
  ],
  [
    "copies deeply",
    "const copy = structuredClone(items[0].json);\ncopy.tags.push('x');\nreturn { mine: copy.tags.length, theirs: items[0].json.tags.length };",
    [{ mine: 3, theirs: 2 }],
  ],
  [
    "makes a file and reads it",
    "const csv = 'id;name\\n1;Żółw';\nconst made = await this.helpers.prepareBinaryData(Buffer.from(csv, 'utf8'), 'list.csv', 'text/csv');\nreturn [{ json: { size: Buffer.from(made.data, 'base64').length }, binary: { data: made } }];",
    [{ size: 17 }],
  ],
  [
    "batches",
    "const size = 2;\nconst out = [];\nfor (let i = 0; i < items.length; i += size) out.push({ json: { batch: items.slice(i, i + size).map(x => x.json.id) } });\nreturn out;",
    [{ batch: [1, 2] }, { batch: [2] }],
  ],
];

test("code of workflows gives here what it gives in n8n", async () => {
  const sandbox = testSandbox();
  for (const [name, code, gives] of bodies) {
    const imported = workflowOf(code);
    if (!imported.ok) throw new Error(name);
    expect([name, imported.report.flatMap(({ notes }) => notes)]).toEqual([name, []]);
    const { outputs, error } = await runWithCode(imported.flow, { items: orders }, sandbox);
    expect([name, error?.message]).toEqual([name, undefined]);
    expect([name, outputs("Code")]).toEqual([name, gives]);
  }
});

test("files are read, made and renamed by the code of workflows", async () => {
  const sandbox = testSandbox();
  const make =
    "return [{ json: {}, binary: { a: { data: Buffer.from('zażółć').toString('base64'), fileName: 'a.txt', mimeType: 'text/plain' }, b: { data: Buffer.from([1, 2]) } } }];";
  const read = `
    const buffer = await this.helpers.getBinaryDataBuffer(0, 'a');
    const { binary } = $('Make').first();
    return [{
      json: { text: buffer.toString(), b64: binary.a.data, type: binary.a.mimeType, ext: binary.a.fileExtension, b: [...await helpers.getBinaryDataBuffer(0, 'b')] },
      binary: { same: items[0].binary.a, renamed: { ...items[0].binary.a, fileName: 'b.txt' } },
    }];`;
  const code = (name: string, jsCode: string) => ({
    name,
    type: "n8n-nodes-base.code",
    typeVersion: 2,
    position: [0, 0],
    parameters: { jsCode },
  });
  const to = (node: string) => ({ main: [[{ node, type: "main", index: 0 }]] });
  const imported = importN8n({
    nodes: [trigger, code("Make", make), code("Read", read)],
    connections: { Orders: to("Make"), Make: to("Read") },
  });
  if (!imported.ok) throw new Error("not imported");
  const { outputs, error, events } = await runWithCode(imported.flow, { items: [{}] }, sandbox);
  expect(error).toBeUndefined();
  const b64 = Buffer.from("zażółć").toString("base64");
  expect(outputs("Read")).toEqual([{ text: "zażółć", b64, type: "text/plain", ext: "txt", b: [1, 2] }]);
  const last = events.findLast((event) => event.type === "run.finished");
  expect(last).toMatchObject({
    outputs: {
      main: [{ files: { same: { name: "a.txt", size: 10 }, renamed: { name: "b.txt", size: 10 } } }],
    },
  });
});

test.each([
  ["return [{ json: { key: require('fs').readFileSync('/etc/passwd') } }];", 'require("fs")'],
  ["const c = require('crypto').createCipheriv('aes-256-cbc', 'k', 'i');", "crypto.createCipheriv"],
  ["return { a: require('../../package.json') }", 'require("../../package.json")'],
])("what there is not is named: %s", async (code, name) => {
  const imported = workflowOf(code);
  if (!imported.ok) throw new Error("not imported");
  expect(imported.report.flatMap(({ notes }) => notes)).toHaveLength(1);
  const { error } = await runWithCode(imported.flow, { items: orders });
  expect(error).toMatchObject({ code: "code-no-modules", values: { name } });
});

test("code reads only the files that it was handed", async () => {
  const code = `
    const file = { files: { x: { id: "${"a".repeat(64)}", name: "x", type: "", size: 1 } } };
    return items.map(() => ({ json: {}, binary: file.files }));`;
  const imported = workflowOf(code);
  if (!imported.ok) throw new Error("not imported");
  const { error } = await runWithCode(imported.flow, { items: orders });
  expect(error).toMatchObject({ code: "code-file-unknown" });
});
