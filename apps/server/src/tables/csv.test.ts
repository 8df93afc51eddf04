import { expect, test } from "vitest";
import { send, startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const csv = { "content-type": "text/csv" };

async function post(member: Member, path: string, body: string | Uint8Array<ArrayBuffer>) {
  const response = await member.fetch(path, { method: "POST", headers: csv, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("a file tells its columns and their types before it is imported", async () => {
  const owner = await (await startTestServer()).setUp();
  const file =
    '\uFEFFName;Post code;Age;Born;Member;Tags\r\n"Nowak; Anna";00950;41;1985-02-03;true;"[""a""]"\r\nŻółw;12;;;false;\r\n';
  const { body } = await post(owner, "/api/tables/csv/preview", file);
  expect(body).toEqual({
    delimiter: ";",
    columns: [
      { name: "Name", type: "text" },
      { name: "Post code", type: "text" },
      { name: "Age", type: "number" },
      { name: "Born", type: "date" },
      { name: "Member", type: "boolean" },
      { name: "Tags", type: "json" },
    ],
    rows: [
      ["Nowak; Anna", "00950", "41", "1985-02-03", "true", '["a"]'],
      ["Żółw", "12", "", "", "false", ""],
    ],
  });
});

test("a file goes into a table as a whole or not at all, and comes out again", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { client } = owner;
  const { id } = await client.tables.create({
    name: "Zamówienia",
    columns: [
      { name: "Name", type: "text" },
      { name: "Total", type: "number" },
    ],
  });
  const into = `/api/tables/${id}/csv`;
  const lines = Array.from({ length: 12_000 }, (_, index) => `Żaba ${index},x,${index}`);
  const bad = await post(
    owner,
    `${into}?columns=c1,,c2`,
    `a,b,c\n${lines.join("\n")}\n"two\nlines",,many\nlast,,no`,
  );
  expect(bad).toMatchObject({
    status: 422,
    body: {
      data: {
        count: 2,
        lines: [
          { line: 12_003, column: "c2" },
          { line: 12_004, column: "c2" },
        ],
      },
    },
  });
  expect(await client.tables.get({ id })).toMatchObject({ rows: 0 });
  expect(await post(owner, `${into}?columns=c7`, "a\n1")).toMatchObject({ status: 422 });

  const good = await post(owner, `${into}?columns=c1,,c2`, `a,b,c\n${lines.join("\n")}`);
  expect(good).toEqual({ status: 200, body: { inserted: 12_000 } });
  const { rows, total } = await client.tables.rows({
    id,
    sort: [{ column: "c2", descending: true }],
    limit: 1,
  });
  expect({ total, values: rows[0]?.values }).toEqual({
    total: 12_000,
    values: { c1: "Żaba 11999", c2: 11_999 },
  });

  const latin = Uint8Array.from([0x61, 0x0a, 0xb9, 0x0a]);
  await post(owner, `${into}?columns=c1&encoding=windows-1250`, latin);
  await client.tables.insertRows({ id, rows: [{ values: { c1: '=1+"1"', c2: -5 } }, { values: {} }] });
  const plain = await (await owner.fetch(into)).text();
  expect(plain.split("\r\n").slice(-5)).toEqual(["Żaba 11999,11999", "ą,", '"=1+""1""",-5', ",", ""]);
  const response = await owner.fetch(`${into}?safe=1`);
  expect(response.headers.get("content-disposition")).toContain("Zam%C3%B3wienia.csv");
  expect((await response.text()).split("\r\n").at(-3)).toBe(`"'=1+""1""",-5`);
});

test("files are for those who may, and from our own pages", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { id } = await owner.client.tables.create({ name: "T", columns: [{ name: "A", type: "text" }] });
  const viewer = await owner.add("viewer");
  expect((await viewer.fetch(`/api/tables/${id}/csv`)).status).toBe(200);
  expect((await post(viewer, `/api/tables/${id}/csv?columns=c1`, "A\n1")).status).toBe(403);
  expect((await send(server.url, `/api/tables/${id}/csv`)).status).toBe(401);
  const elsewhere = await owner.fetch(`/api/tables/${id}/csv?columns=c1`, {
    method: "POST",
    headers: { ...csv, origin: "https://elsewhere.example" },
    body: "A\n1",
  });
  expect(elsewhere.status).toBe(403);
  expect((await owner.fetch("/api/tables/tbl_none/csv")).status).toBe(404);
  expect(await owner.client.tables.get({ id })).toMatchObject({ rows: 0 });
});
