import { expect, test } from "vitest";
import { flowOf, post as call, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import type { Member } from "../testing/server.ts";

const field = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  label: `${name}?`,
  required: true,
  ...more,
});

const form = (params: object) => ({
  id: "form",
  type: "core.form",
  params: { path: "contact", title: "Write to us", ...params },
});

const contact = [
  field("name", "text"),
  field("amount", "number", { required: false }),
  field("topics", "choices", { options: "Price\nDelivery", required: false }),
];

const accept = { accept: "text/html", "accept-language": "pl" };
const send = (url: string, values: Record<string, string> | [string, string][] | FormData) =>
  fetch(url, {
    method: "POST",
    headers: accept,
    redirect: "manual",
    body: values instanceof FormData ? values : new URLSearchParams(values),
  });

async function executions({ client }: Member): Promise<number> {
  return (await client.executions.list({})).items.length;
}

async function items({ client }: Member, node = "form") {
  await expect
    .poll(async () => (await client.executions.list({})).items.map(({ status }) => status))
    .toEqual(["succeeded"]);
  return (await client.flows.lastItems({ id: "f", node })).outputs["main"];
}

test("a form is shown in the reader's language, checked, and starts the flow once with its answers", async () => {
  const { server, owner } = await serverWith([flowOf("f", [form({ fields: contact }), set("end", {})])]);
  const url = `${server.url}/form/contact`;
  const shown = await fetch(url, { headers: accept });
  expect([shown.status, shown.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
  expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await shown.text();
  expect(html).toContain('<html lang="pl">');
  expect(html).toContain("Wyślij");

  const wrong = await send(url, [
    ["name", " "],
    ["amount", "many"],
    ["topics", "Price"],
  ]);
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain("Wypełnij to pole.");
  expect(again).toContain('value="many"');
  expect(again).toMatch(/value="Price" checked/);
  expect(await executions(owner)).toBe(0);

  const sent = await send(url, [
    ["name", "Łucja <b>"],
    ["amount", "1 012,50"],
    ["topics", "Price"],
    ["topics", "Delivery"],
    ["other", "not asked for"],
  ]);
  expect(sent.status).toBe(200);
  expect(await sent.text()).toContain("Dziękujemy");
  const [item] = (await items(owner)) ?? [];
  const { submittedAt, ...answers } = item?.json ?? {};
  expect(answers).toEqual({ name: "Łucja <b>", amount: 1012.5, topics: ["Price", "Delivery"] });
  expect(submittedAt).toMatch(/^\d{4}-/);
});

test("several pages: each is checked, what was answered before goes along, and nothing starts before the last", async () => {
  const fields = [
    field("name", "text"),
    field("", "step", { label: "About the order" }),
    field("number", "number"),
    field("photo", "file", { required: false }),
  ];
  const { server, owner } = await serverWith([flowOf("f", [form({ fields }), set("end", {})])]);
  const url = `${server.url}/form/contact`;
  const first = await (await fetch(url, { headers: accept })).text();
  expect(first).toContain("Krok 1 z 2");
  expect(first).not.toContain("About the order");

  const second = await (await send(url, { "weft-step": "0", name: "Ewa" })).text();
  expect(second).toContain("<h2>About the order</h2>");
  expect(second).toContain('<input type="hidden" name="name" value="Ewa">');
  expect(second).toContain("multipart/form-data");
  const back = await (await send(url, { "weft-step": "1", name: "Ewa", "weft-back": "1" })).text();
  expect(back).toContain('name="name" required value="Ewa"');

  // Who leaves out the first page is sent back to it.
  const skipped = await send(url, { "weft-step": "1", number: "7" });
  expect([skipped.status, await skipped.text()]).toEqual([422, expect.stringContaining("Krok 1 z 2")]);
  expect(await executions(owner)).toBe(0);

  const data = new FormData();
  for (const [name, value] of Object.entries({ "weft-step": "1", name: "Ewa", number: "7" }))
    data.append(name, value);
  data.append("photo", new File(["\u0089PNG"], "../photo.png", { type: "image/png" }));
  expect((await send(url, data)).status).toBe(200);
  const [item] = (await items(owner)) ?? [];
  expect(item?.json).toMatchObject({ name: "Ewa", number: 7 });
  expect(item?.files?.["photo"]).toMatchObject({ name: "photo.png", type: "image/png" });
});

test("a program that fills in everything is thanked, and starts nothing", async () => {
  const { server, owner } = await serverWith([flowOf("f", [form({ fields: [field("name", "text")] })])]);
  const answer = await send(`${server.url}/form/contact`, { name: "Bot", "weft-website": "https://spam" });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Dziękujemy");
  expect(await executions(owner)).toBe(0);
});

test("afterwards the browser is sent where the form says, which its rules allow", async () => {
  const away = { fields: [field("name", "text")], after: "redirect", redirect: "https://example.com/thanks" };
  const { server } = await serverWith([flowOf("f", [form(away)])]);
  const url = `${server.url}/form/contact`;
  const shown = await fetch(url);
  expect(shown.headers.get("content-security-policy")).toContain("form-action 'self' https://example.com;");
  const answer = await send(url, { name: "Ewa" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "https://example.com/thanks"]);
});

test("a server with too much to do shows the form again, with what was written", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const nodes = [form({ fields: [field("name", "text")] }), call("erp", erp.url)];
  const { server } = await serverWith([flowOf("f", nodes)], { maxExecutions: 1 });
  const url = `${server.url}/form/contact`;
  expect((await send(url, { name: "Ewa" })).status).toBe(200);
  await expect.poll(() => erp.received.length).toBe(1);
  expect((await fetch(url)).status).toBe(200);
  const busy = await send(url, { name: "Adam" });
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "1"]);
  const html = await busy.text();
  expect(html).toContain("Wyślij ją ponownie za chwilę");
  expect(html).toContain('value="Adam"');
  gate.resolve();
  await expect.poll(async () => (await send(url, { name: "Adam" })).status).toBe(200);
});

test("more answers than a form takes in a minute are asked to come again", async () => {
  const flow = flowOf("f", [form({ fields: [field("name", "text")], perMinute: 1 }), set("end", {})]);
  const { server } = await serverWith([flow]);
  const url = `${server.url}/form/contact`;
  expect((await send(url, { name: "Ewa" })).status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
  const many = await send(url, { name: "Anna" });
  expect(many.status).toBe(429);
  expect(Number(many.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await many.text()).toContain("Zbyt wiele osób");
});

test("where there is no form, or nobody tests one, a page says so", async () => {
  const { server, owner } = await serverWith([flowOf("f", [form({ fields: [field("name", "text")] })])]);
  const none = await fetch(`${server.url}/form/other`, { headers: accept });
  expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("Nie ma tu formularza")]);
  const test = await fetch(`${server.url}/form-test/contact`, { headers: accept });
  expect([test.status, await test.text()]).toEqual([404, expect.stringContaining("Nikt teraz nie testuje")]);

  const { url } = await owner.client.flows.listen({ id: "f", node: "form" });
  expect(new URL(url).pathname).toBe("/form-test/contact");
  expect((await fetch(url)).status).toBe(200);
  // To look at it ends no test.
  expect((await fetch(url)).status).toBe(200);
  expect((await send(url, { name: "Ewa" })).status).toBe(200);
  expect((await fetch(url)).status).toBe(404);
  expect(await items(owner)).toMatchObject([{ json: { name: "Ewa" } }]);
});
