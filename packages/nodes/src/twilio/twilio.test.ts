import { readFileSync } from "node:fs";
import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { contract, faults, runNode, specFile, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { twilio } from "./credential.ts";

const spec = specFile("twilio/twilio_api_v2010.json");
const against = spec ? contract(JSON.parse(readFileSync(spec, "utf8")) as object) : () => [];
const credential = { definition: twilio, values: { account: "AC1", token: "t0" } };
const base = "/2010-04-01/Accounts/AC1";

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`twilio.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

async function asked(type: string, params: JsonObject, answer: unknown = { sid: "SM1" }) {
  await using server = await testServer(() => ({ body: answer }));
  const { outputs } = await runNode(await action(type), { at: server.url, params, credential });
  const [first] = server.requests;
  expect(server.requests.flatMap((request) => against(request))).toEqual([]);
  return {
    request: first,
    call: `${first?.method} ${first?.path.slice(base.length)}`,
    fields: [...new URLSearchParams(first?.text ?? "")],
    query: Object.fromEntries(first?.query ?? []),
    items: outputs["main"]?.map(({ json }) => json),
  };
}

test.each<[JsonObject, string[][]]>([
  [
    {
      to: " +48 600-100-200",
      from: "001 (501) 712.2661",
      text: "Zażółć",
      media: "https://x.pl/a.png, https://x.pl/b.png",
    },
    [
      ["To", "+48600100200"],
      ["From", "+15017122661"],
      ["Body", "Zażółć"],
      ["MediaUrl", "https://x.pl/a.png"],
      ["MediaUrl", "https://x.pl/b.png"],
    ],
  ],
  [
    {
      by: "whatsapp",
      to: "+48600100200",
      from: "whatsapp:+15017122661",
      content: "template",
      template: "HX1",
      values: '{ "1": "Anna" }',
      callback: "https://x.pl/hook",
    },
    [
      ["To", "whatsapp:+48600100200"],
      ["From", "whatsapp:+15017122661"],
      ["ContentSid", "HX1"],
      ["ContentVariables", '{"1":"Anna"}'],
      ["StatusCallback", "https://x.pl/hook"],
    ],
  ],
  [
    { to: "+48600100200", text: "Later", service: "MG1", sendAt: "2026-01-15T10:00:00+01:00" },
    [
      ["To", "+48600100200"],
      ["MessagingServiceSid", "MG1"],
      ["Body", "Later"],
      ["ScheduleType", "fixed"],
      ["SendAt", "2026-01-15T09:00:00.000Z"],
    ],
  ],
])("a message is sent: %j", async (params, fields) => {
  const made = await asked("message.send", params);
  expect([made.call, made.fields, made.items]).toEqual(["POST /Messages.json", fields, [{ sid: "SM1" }]]);
  expect(made.request?.headers["authorization"]).toBe(`Basic ${Buffer.from("AC1:t0").toString("base64")}`);
});

test.each([
  [{ to: "+1", text: "x" }, "twilio-from"],
  [{ to: "+1", from: "+2", text: "x", sendAt: "2026-01-15T10:00:00Z" }, "twilio-later"],
])("%j is refused before anything is sent", async (params, code) => {
  await expect(asked("message.send", params)).rejects.toMatchObject({ code });
});

test("a time is one of the flow, a sender may have a name, and numbers of a few digits stay", async () => {
  await using server = await testServer(() => ({ body: { sid: "SM1" } }));
  const params = { to: "72212", from: "Weft Shop", text: "x", service: "MG1", sendAt: "2026-01-15T10:00" };
  const timezone = "America/Sao_Paulo";
  await runNode(await action("message.send"), { at: server.url, params, credential, timezone });
  expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.text))).toMatchObject({
    To: "72212",
    From: "Weft Shop",
    SendAt: "2026-01-15T13:00:00.000Z",
  });
});

test("a call says a text, which is no markup", async () => {
  const { call, fields } = await asked("call.make", {
    to: "+1",
    from: "+2",
    text: "1 < 2 & more",
    language: "pl-PL",
  });
  expect(call).toBe("POST /Calls.json");
  expect(fields.at(-1)).toEqual([
    "Twiml",
    '<Response><Say language="pl-PL">1 &lt; 2 &amp; more</Say></Response>',
  ]);
  const own = await asked("call.make", { to: "+1", from: "+2", say: "twiml", twiml: "<Response/>" });
  expect(own.fields.at(-1)).toEqual(["Twiml", "<Response/>"]);
});

test("messages are listed page after page, and one is given", async () => {
  await using server = await testServer(({ query }) => ({
    body: query.has("PageToken")
      ? { messages: [{ sid: "b" }], next_page_uri: null }
      : { messages: [{ sid: "a" }], next_page_uri: `${base}/Messages.json?Page=1&PageToken=p` },
  }));
  const params = { to: "+1", since: "2026-01-15T10:00:00Z", most: 9 };
  const { outputs } = await runNode(await action("message.list"), { at: server.url, params, credential });
  expect(outputs["main"]?.map(({ json }) => json["sid"])).toEqual(["a", "b"]);
  expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({
    To: "+1",
    "DateSent>": "2026-01-15",
    PageSize: "9",
  });
  expect(server.requests.flatMap((request) => against(request))).toEqual([]);
  expect((await asked("message.get", { message: "SM1" })).call).toBe("GET /Messages/SM1.json");
});

test("an API key signs in beside the account, and numbers are choices", async () => {
  const key = { definition: twilio, values: { ...credential.values, key: "SK1" } };
  const numbers = [
    { phone_number: "+1", friendly_name: "Shop" },
    { phone_number: "+2", friendly_name: "+2" },
  ];
  await using server = await testServer(() => ({ body: { incoming_phone_numbers: numbers } }));
  const { ctx } = testContext({ at: server.url, credential: key });
  const { choices } = await action("message.send");
  expect(await choices?.["numbers"]?.({ params: {}, search: "", ctx })).toEqual([
    { value: "+1", label: "Shop · +1" },
    { value: "+2", label: "+2" },
  ]);
  expect(server.requests[0]?.headers["authorization"]).toBe(
    `Basic ${Buffer.from("SK1:t0").toString("base64")}`,
  );
});

test("what Twilio says no with is told, with its number", async () => {
  const complaints = await faults(await action("message.send"), {
    params: { to: "+1", from: "+2", text: "x" },
    credential,
    no: (status) => ({ code: 21_211, message: "Invalid 'To' Phone Number: +1XXXX", status }),
    words: "Invalid 'To' Phone Number: +1XXXX (21211)",
  });
  expect(complaints).toEqual([]);
});
