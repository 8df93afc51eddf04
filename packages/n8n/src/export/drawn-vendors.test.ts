import { emptyContext, evaluateExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

const discord = "https://discord.com/channels/1012345678901234567/1212345678901234567";

/** The JSON that a request node there sends for an item. */
function sent(out: JsonObject | undefined, json: JsonObject): unknown {
  const { jsonBody = "" } = (out?.["parameters"] ?? {}) as { readonly jsonBody?: string };
  return JSON.parse(String(evaluateExpression(jsonBody, emptyContext({ item: { json } }))));
}

test("a message to a channel whose link was given names the server too", () => {
  const { out, back } = thereAndBack("discord.message.send", {
    channel: discord,
    content: "Hi",
    reply: `${discord}/1312345678901234567`,
    mentions: false,
    more: { components: [] },
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.discord",
    typeVersion: 2,
    credentials: { discordBotApi: { id: null, name: "" } },
    parameters: {
      authentication: "botToken",
      resource: "message",
      operation: "send",
      guildId: { __rl: true, mode: "id", value: "1012345678901234567" },
      channelId: { __rl: true, mode: "url", value: discord },
      options: { message_reference: "1312345678901234567" },
    },
  });
  expect(back).toMatchObject({ type: "discord.message.send", params: { content: "Hi", channel: discord } });
});

test("what Discord’s node has no place for is told, and that it wants the server", () => {
  const params = { channel: "2", content: "Hi", mentions: false, more: { components: [] }, silent: true };
  const { out, notes } = thereAndBack("discord.message.send", params);
  expect(out?.["parameters"]).toMatchObject({ options: { flags: ["SUPPRESS_NOTIFICATIONS"] } });
  expect(notes).toEqual([
    "Choose the server there: n8n wants it as well",
    "These settings have no counterpart in n8n: mentions",
    "These settings have no counterpart in n8n: more.components",
    "Choose its credential there",
  ]);
});

test("Discord: cards as JSON stay cards as JSON, with their expressions", () => {
  const more =
    '={ "embeds": [{{ JSON.stringify($json.card) }}, {"title":"A, [b","n":{"x":1}}, {"title":"{{ $json.t }}"}] }';
  const { out, back } = thereAndBack("discord.webhook.send", { more, thread: "7" });
  expect(out?.["parameters"]).toMatchObject({
    authentication: "webhook",
    operation: "sendLegacy",
    embeds: {
      values: [
        { inputMethod: "json", json: "={{ $json.card }}" },
        { inputMethod: "json", json: '{"title":"A, [b","n":{"x":1}}' },
        { inputMethod: "json", json: '={"title":"{{ $json.t }}"}' },
      ],
    },
  });
  expect(back.params?.["more"]).toBe(more);
});

test("a message of Discord is changed by n8n’s request node with the bot’s access", () => {
  const { out, back, notes } = thereAndBack("discord.message.update", {
    channel: discord,
    message: "={{ $json.id }}",
    content: 'Sent "{{ now',
    embeds: [
      { title: "=Order {{ $json.no }}", color: "#5865F2", author: "Shop", image: "={{ $json.i || '' }}" },
      { color: "={{ $json.c }}" },
    ],
    mentions: false,
    files: "data",
    more: '{"components":[]}',
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.httpRequest",
    credentials: { discordBotApi: { id: null, name: "" } },
    parameters: {
      method: "PATCH",
      url: "=https://discord.com/api/v10/channels/1212345678901234567/messages/{{ $json.id }}",
      nodeCredentialType: "discordBotApi",
      specifyBody: "json",
    },
  });
  expect(notes).toContain("These settings have no counterpart in n8n: files");
  expect(sent(out, { no: 7, i: "", c: "#0000ff" })).toEqual({
    components: [],
    content: 'Sent "{{ now',
    embeds: [
      { title: "Order 7", color: 0x58_65_f2, author: { name: "Shop" }, image: { url: "" } },
      { color: 255 },
    ],
    allowed_mentions: { parse: [] },
  });
  expect(back.type).toBe("http.request");
});

test("what Twilio’s own node cannot send goes by n8n’s request node with its access", () => {
  const { out, notes } = thereAndBack("twilio.message.send", {
    by: "whatsapp",
    to: "={{ $json.phone }}",
    content: "template",
    template: "HX1",
    values: { 1: "={{ $json.name }}" },
    service: "MG1",
    sendAt: "2026-02-01T10:00:00Z",
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.httpRequest",
    credentials: { twilioApi: { id: null, name: "" } },
    parameters: {
      method: "POST",
      url: "https://api.twilio.com/2010-04-01/Accounts/ACCOUNT_SID/Messages.json",
      nodeCredentialType: "twilioApi",
      contentType: "form-urlencoded",
      bodyParameters: {
        parameters: [
          { name: "To", value: "=whatsapp:{{ $json.phone }}" },
          { name: "MessagingServiceSid", value: "MG1" },
          { name: "ContentSid", value: "HX1" },
          { name: "ContentVariables", value: '={\n  "1": {{ JSON.stringify(($json.name) ?? null) }}\n}' },
          { name: "ScheduleType", value: "fixed" },
          { name: "SendAt", value: "2026-02-01T10:00:00Z" },
        ],
      },
    },
  });
  expect(notes).toContain("Put the Account SID of Twilio in place of ACCOUNT_SID into the address there");
  const pictures = thereAndBack("twilio.message.send", { to: "+1", from: "+2", text: "Hi", media: "a, b" });
  expect(pictures.out?.["parameters"]).toMatchObject({
    bodyParameters: {
      parameters: [
        { name: "To", value: "+1" },
        { name: "From", value: "+2" },
        { name: "Body", value: "Hi" },
        { name: "MediaUrl", value: "a" },
        { name: "MediaUrl", value: "b" },
      ],
    },
  });
});

test("messages of Twilio are asked for by n8n’s request node", () => {
  expect(
    thereAndBack("twilio.message.get", { message: "={{ $json.sid }}" }).out?.["parameters"],
  ).toMatchObject({
    url: "=https://api.twilio.com/2010-04-01/Accounts/ACCOUNT_SID/Messages/{{ $json.sid }}.json",
  });
  const some = thereAndBack("twilio.message.list", { from: "+1", most: 7 });
  expect(some.out?.["parameters"]).toMatchObject({
    queryParameters: {
      parameters: [
        { name: "From", value: "+1" },
        { name: "PageSize", value: "7" },
      ],
    },
  });
  const many = "The request gives at most 1000 there: let it go on with the next page";
  expect(some.notes).not.toContain(many);
  expect(thereAndBack("twilio.message.list", { most: null }).notes).toContain(many);
});

test("the language of a call stands in TwiML there, with the marks of what is said made plain", () => {
  const params = { to: "+1", from: "+2", text: "=Buy <b> & {{ $json.what }}", language: "pl-PL" };
  const { out } = thereAndBack("twilio.call.make", params);
  const { twiml, message = "" } = (out?.["parameters"] ?? {}) as { twiml?: boolean; message?: string };
  expect(twiml).toBe(true);
  expect(evaluateExpression(message, emptyContext({ item: { json: { what: 'R&D "x" < 1' } } }))).toBe(
    '<Response><Say language="pl-PL">Buy &lt;b&gt; &amp; R&amp;D &quot;x&quot; &lt; 1</Say></Response>',
  );
});

test("rows of Supabase in an order go to n8n with one text of conditions", () => {
  const { out, back, notes } = thereAndBack("supabase.row.list", {
    table: "orders",
    match: "any",
    conditions: [
      { column: "status", is: "in", value: "paid, to send" },
      { column: "tags", is: "cs", value: "{a}" },
      { column: "paid_at", is: "not.is", value: "NULL" },
      { column: "kind", is: "not.in", value: "a, b" },
      { column: "name", value: "={{ $json.name }}" },
    ],
    order: "created_at.desc, id",
    columns: "id, name",
    most: 7,
  });
  const filterString =
    '=or=(status.in.("paid","to send"),tags.cs.{a},paid_at.not.is.null,kind.not.in.("a","b"),name.eq."{{ $json.name }}")&order=created_at.desc,id&select=id,name';
  expect(out?.["parameters"]).toEqual({
    resource: "row",
    operation: "getAll",
    tableId: "orders",
    returnAll: false,
    limit: 7,
    filterType: "string",
    filterString,
  });
  expect(back.params).toMatchObject({ by: "question", question: filterString, most: 7 });
  expect(notes).toContain("Conditions, order and columns are one text there, as PostgREST takes it");
  const value = { table: "orders", conditions: [{ column: "a", is: "in", value: "R&D" }] };
  expect(thereAndBack("supabase.row.list", value).status).toBe("placeholder");
});

test("a row of Supabase is created or changed by n8n’s request node with its access", () => {
  const place = { table: "orders", schema: "shop", match: "email, no" };
  const { out, notes } = thereAndBack("supabase.row.upsert", {
    ...place,
    fields: [
      { name: "email", type: "any", value: "={{ $json.email }}" },
      { name: "total", type: "number", value: "7" },
    ],
  });
  expect(out).toMatchObject({
    credentials: { supabaseApi: { id: null, name: "" } },
    parameters: {
      method: "POST",
      url: "https://PROJECT.supabase.co/rest/v1/orders",
      nodeCredentialType: "supabaseApi",
      queryParameters: { parameters: [{ name: "on_conflict", value: "email,no" }] },
      headerParameters: {
        parameters: [
          { name: "Prefer", value: "resolution=merge-duplicates,return=representation" },
          { name: "Content-Profile", value: "shop" },
        ],
      },
    },
  });
  expect(sent(out, { email: 'a"b' })).toEqual({ email: 'a"b', total: 7 });
  expect(notes).toContain("Put your project of Supabase in place of PROJECT into the address there");
  const whole = thereAndBack("supabase.row.upsert", { ...place, from: "item", leaveOut: "a, b" });
  expect(sent(whole.out, { a: 1, b: 2, c: 3 })).toEqual({ c: 3 });
  expect(sent(thereAndBack("supabase.row.upsert", { ...place, from: "item" }).out, { a: 1 })).toEqual({
    a: 1,
  });
});
