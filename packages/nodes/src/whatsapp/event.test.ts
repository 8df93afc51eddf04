import { createHmac } from "node:crypto";
import type { JsonObject } from "@weft/sdk";
import { runWebhook } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { whatsapp } from "./credential.ts";
import { whatsappEvent } from "./event.ts";

const credential = {
  definition: whatsapp,
  values: { token: "EAA", appSecret: "test-secret", verifyToken: "four words" },
};
const metadata = { display_phone_number: "15550783881", phone_number_id: "55" };
const value = { messaging_product: "whatsapp", metadata };
const anna = { profile: { name: "Anna" }, wa_id: "48600100200", user_id: "PL.1" };
const hidden = { profile: { name: "João", username: "joao" }, user_id: "BR.2" };
const first = { from: "48600100200", from_user_id: "PL.1", id: "m1", type: "text", text: { body: "Zażółć" } };
const second = { from_user_id: "BR.2", id: "m2", type: "image", image: { id: "9" } };
const failed = { id: "m3", status: "failed", recipient_id: "48600100200", errors: [{ code: 131_047 }] };
const read = { id: "m4", status: "read", recipient_id: "48600100200" };
const template = { event: "APPROVED", message_template_name: "order_sent" };

const changes = [
  { field: "messages", value: { ...value, contacts: [hidden, anna], messages: [first, second] } },
  { field: "messages", value: { ...value, statuses: [failed, read] } },
  { field: "message_template_status_update", value: template },
];

function signed(body: unknown, secret = "test-secret") {
  const rawBody = Buffer.from(JSON.stringify(body));
  const signature = `sha256=${createHmac("sha256", secret).update(rawBody).digest("hex")}`;
  return { body, rawBody, headers: { "x-hub-signature-256": signature } };
}

function heard(params: object, all: readonly object[] = changes): readonly JsonObject[] {
  const request = signed({ object: "whatsapp_business_account", entry: [{ id: "77", changes: all }] });
  const { items, reject } = runWebhook(whatsappEvent, { params, request, credential });
  if (items === undefined) expect(reject).toEqual({ status: 200, body: "" });
  return (items ?? []).map(({ json }) => json);
}

const messages = [
  { ...value, contacts: [anna], messages: [first], field: "messages" },
  { ...value, contacts: [hidden], messages: [second], field: "messages" },
];

test("each message is an item with the person who wrote it", () => {
  expect(heard({})).toEqual(messages);
  const { route } = runWebhook(whatsappEvent, { request: signed({}), credential });
  expect(route).toMatchObject({ path: "whatsapp", answer: { status: 200 } });
});

test("what becomes of messages is told one by one, and can be chosen", () => {
  const told = (status: object) => ({ ...value, statuses: [status], field: "messages" });
  expect(heard({ events: ["status"] })).toEqual([told(failed), told(read)]);
  expect(heard({ events: ["message", "status"], statuses: ["failed"] })).toEqual([...messages, told(failed)]);
  const errors = [{ code: 131_031, title: "Account has been locked" }];
  const alone = [{ field: "messages", value: { ...value, errors } }];
  expect(heard({ events: ["status"] }, alone)).toEqual([{ ...value, errors, field: "messages" }]);
});

test("the other fields come when they are chosen, and everything when nothing is", () => {
  expect(heard({ events: ["message_template_status_update"] })).toEqual([
    { ...template, field: "message_template_status_update" },
  ]);
  expect(heard({ events: [] })).toHaveLength(5);
});

test.each([
  ["55", 2],
  ["15550783881, 56", 2],
  ["56", 0],
])("of the numbers %s come %i messages", (numbers, count) => {
  expect(heard({ numbers })).toHaveLength(count);
});

test.each([
  ["another secret", signed({ entry: [] }, "other"), credential, 401],
  ["no signature", { body: {}, rawBody: Buffer.from("{}"), headers: {} }, credential, 401],
  ["no secret here", signed({ entry: [] }), { ...credential, values: { token: "EAA" } }, 503],
  ["no credential", signed({ entry: [] }), undefined, 503],
])("an event with %s is turned away", (_, request, access, status) => {
  const test = { request, ...(access && { credential: access }) };
  expect(runWebhook(whatsappEvent, test).reject).toMatchObject({ status });
});

test("Meta is answered when it makes sure of the address, with the right token alone", () => {
  const asked = (token: string, access: typeof credential | undefined = credential) => {
    const query = { "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444" };
    const request = { method: "GET", query };
    return runWebhook(whatsappEvent, { request, ...(access && { credential: access }) }).reject;
  };
  expect(asked("four words")).toEqual({
    status: 200,
    headers: { "content-type": "text/plain" },
    body: "1158201444",
  });
  expect(asked("five words")).toMatchObject({ status: 403 });
  expect(asked("", { ...credential, values: { ...credential.values, verifyToken: "" } })).toMatchObject({
    status: 403,
  });
});

test("body that is no event of Meta starts nothing", () => {
  for (const body of [null, "x", {}, { entry: [{ changes: "x" }, null] }])
    expect(runWebhook(whatsappEvent, { request: signed(body), credential }).reject?.status).toBe(200);
});
