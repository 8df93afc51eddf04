import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flowOf, hook, post } from "../../testing/flow-builder.ts";
import { otherSystem } from "../../testing/other-system.ts";
import { publish, serverWith } from "../../testing/publish.ts";
import { send } from "../../testing/server.ts";
import type { Member, TestServer } from "../../testing/server.ts";

const secret = "canary-client-secret";

/** A system with OAuth2: `/token` gives tokens that last an hour, `/orders` takes only those that are good. */
async function guardedSystem(lasts = 3600) {
  const state = {
    given: 0,
    good: new Set<string>(),
    asked: [] as Record<string, string>[],
    logins: [] as string[],
  };
  const system = await otherSystem(({ url, headers, body }, response) => {
    response.setHeader("content-type", "application/json");
    if (url === "/token") {
      const fields = Object.fromEntries(new URLSearchParams(String(body)));
      state.asked.push(fields);
      state.logins.push(Buffer.from(headers.authorization?.slice(6) ?? "", "base64").toString());
      if (fields["code"] === "bad" || fields["refresh_token"] === "withdrawn") {
        response.statusCode = 400;
        return void response.end(
          JSON.stringify({ error: "invalid_grant", error_description: "Not any more" }),
        );
      }
      state.given += 1;
      const token = `canary-token-${state.given}`;
      state.good.add(token);
      const refresh =
        fields["grant_type"] === "client_credentials"
          ? {}
          : { refresh_token: `canary-refresh-${state.given}` };
      // Slowly, so that whoever asks at once asks while it is got.
      return void setTimeout(() => {
        response.end(
          JSON.stringify({ access_token: token, token_type: "bearer", expires_in: lasts, ...refresh }),
        );
      }, 50);
    }
    const token = headers.authorization?.slice("Bearer ".length) ?? "";
    response.statusCode = state.good.has(token) ? 200 : 401;
    return void response.end(JSON.stringify({ ok: response.statusCode === 200 }));
  });
  return { ...system, state };
}

function clockAt(start: number) {
  const clock = { time: start };
  return { clock: { now: () => clock.time }, later: (ms: number) => (clock.time += ms) };
}

async function useIn(owner: Member, credential: string, url: string): Promise<void> {
  const call = post("call", `${url}/orders`, { credential });
  await publish(owner, flowOf("orders", [hook("orders", "lastNode"), call]));
}

const ask = async (server: TestServer): Promise<number> =>
  (await send(server.url, "/webhook/orders", { method: "POST", json: {} })).status;

const clientValues = (url: string) => ({
  tokenUrl: `${url}/token`,
  clientId: "shop",
  clientSecret: secret,
  scope: "orders.read",
  secretIn: "header",
  extra: "audience=erp",
});

test("executions at the same time get one token, which is kept and renewed ahead of its end", async () => {
  const system = await guardedSystem();
  const { clock, later } = clockAt(Date.now());
  const { server, owner } = await serverWith([], { clock });
  const { id } = await owner.client.credentials.create({
    type: "http.oauth2Client",
    name: "ERP",
    values: clientValues(system.url),
  });
  await useIn(owner, id, system.url);
  expect(await Promise.all(Array.from({ length: 8 }, () => ask(server)))).toEqual(Array(8).fill(200));
  expect(system.state.asked).toEqual([
    { grant_type: "client_credentials", scope: "orders.read", audience: "erp" },
  ]);
  expect(system.state.logins).toEqual([`shop:${secret}`]);

  later(58 * 60_000);
  expect(await ask(server)).toBe(200);
  expect(system.state.given).toBe(1);
  later(90_000);
  expect(await Promise.all([ask(server), ask(server), ask(server)])).toEqual([200, 200, 200]);
  expect(system.state.given).toBe(2);
});

test("a token that was withdrawn is got anew, once; what is refused for good fails", async () => {
  const system = await guardedSystem();
  const { server, owner } = await serverWith([]);
  const values = clientValues(system.url);
  const { id } = await owner.client.credentials.create({ type: "http.oauth2Client", name: "ERP", values });
  await useIn(owner, id, system.url);
  expect(await ask(server)).toBe(200);
  system.state.good.clear();
  expect(await ask(server)).toBe(200);
  expect(system.state.given).toBe(2);
  system.state.good.add = () => system.state.good;
  system.state.good.clear();
  expect(await ask(server)).toBe(500);
  expect(system.state.given).toBe(3);
});

test("other values need another token", async () => {
  const system = await guardedSystem();
  const { server, owner } = await serverWith([]);
  const values = clientValues(system.url);
  const { credentials } = owner.client;
  const { id } = await credentials.create({ type: "http.oauth2Client", name: "ERP", values });
  await useIn(owner, id, system.url);
  await ask(server);
  await credentials.update({ id, name: "ERP, production" });
  await ask(server);
  expect(system.state.given).toBe(1);
  const { clientSecret: _kept, ...shown } = values;
  await credentials.update({ id, values: { ...shown, scope: "orders.write" } });
  await ask(server);
  expect(system.state.asked.map(({ scope }) => scope)).toEqual(["orders.read", "orders.write"]);
});

const personValues = (url: string) => ({
  authorizeUrl: `${url}/authorize?tenant=1`,
  tokenUrl: `${url}/token`,
  clientId: "shop",
  clientSecret: secret,
  scope: "orders",
  secretIn: "body",
  extra: "access_type=offline",
});

async function connectable(options: Parameters<typeof serverWith>[1] = {}) {
  const system = await guardedSystem();
  const { server, owner } = await serverWith([], options);
  const { id } = await owner.client.credentials.create({
    type: "http.oauth2",
    name: "Shop",
    values: personValues(system.url),
  });
  await useIn(owner, id, system.url);
  const begin = async (who: Member = owner) => new URL((await who.client.credentials.connect({ id })).url);
  const back = (state: string | null, more: string, who: Member = owner) =>
    who.fetch(`/oauth2/callback?state=${state}&${more}`, {
      headers: { "accept-language": "pl-PL,pl;q=0.9" },
    });
  const connected = async () => (await owner.client.credentials.list())[0]?.connected;
  return { system, server, owner, id, begin, back, connected };
}

test("a person agrees, and the access is renewed from then on", async () => {
  const { clock, later } = clockAt(Date.now());
  const { system, server, owner, id, begin, back, connected } = await connectable({ clock });
  expect(await connected()).toBe(false);
  expect(await ask(server)).toBe(500);
  const url = await begin();
  const fields = Object.fromEntries(url.searchParams);
  expect(fields).toMatchObject({
    tenant: "1",
    access_type: "offline",
    response_type: "code",
    client_id: "shop",
    scope: "orders",
    redirect_uri: `${server.url}/oauth2/callback`,
    code_challenge_method: "S256",
  });
  const page = await back(url.searchParams.get("state"), "code=good");
  expect({ status: page.status, text: await page.text() }).toMatchObject({
    status: 200,
    text: expect.stringContaining("Połączono") as string,
  });
  const [asked] = system.state.asked;
  expect(asked).toMatchObject({
    grant_type: "authorization_code",
    code: "good",
    client_id: "shop",
    client_secret: secret,
    redirect_uri: fields["redirect_uri"],
  });
  const verifier = asked?.["code_verifier"] ?? "";
  expect(createHash("sha256").update(verifier).digest("base64url")).toBe(fields["code_challenge"]);
  expect(await connected()).toBe(true);
  expect(await ask(server)).toBe(200);

  later(3_600_000);
  expect(await Promise.all([ask(server), ask(server)])).toEqual([200, 200]);
  expect(system.state.asked.slice(1)).toMatchObject([
    { grant_type: "refresh_token", refresh_token: "canary-refresh-1" },
  ]);

  const answers = JSON.stringify([
    await owner.client.credentials.list(),
    await owner.client.executions.list({}),
    server.logged,
  ]);
  expect(answers).toContain(id);
  await server.stop();
  const files = readdirSync(server.dataDir, { recursive: true, encoding: "utf8" })
    .map((name) => join(server.dataDir, name))
    .filter((path) => statSync(path).isFile());
  for (const text of [answers, ...files.map((path) => readFileSync(path, "latin1"))])
    expect(text).not.toMatch(/canary/);
});

test("only the session that began can end it, and only once", async () => {
  const { system, owner, server, begin, back, connected } = await connectable();
  const admin = await owner.add("admin");
  const state = (await begin()).searchParams.get("state");
  const texts = [
    await back(state, "code=good", admin),
    await send(server.url, `/oauth2/callback?state=${state}&code=good`),
    await back("invented", "code=good"),
  ];
  expect(texts.map(({ status }) => status)).toEqual([400, 400, 400]);
  expect(system.state.given).toBe(0);
  expect((await back(state, "code=good")).status).toBe(200);
  expect((await back(state, "code=good")).status).toBe(400);
  expect(await connected()).toBe(true);
});

test("who declines, and a code that is no good, leave it unconnected and say so", async () => {
  const { begin, back, connected } = await connectable();
  const declined = await back((await begin()).searchParams.get("state"), "error=access_denied");
  expect(await declined.text()).toContain("odmówił");
  const refused = await back((await begin()).searchParams.get("state"), "code=bad");
  expect(refused.status).toBe(502);
  expect(await refused.text()).toContain("invalid_grant, Not any more");
  expect(await connected()).toBe(false);
});

test("what is not connected by a person, or not there, cannot be connected", async () => {
  const { owner, begin } = await connectable();
  const { credentials } = owner.client;
  const { id } = await credentials.create({ type: "http.bearer", name: "T", values: { token: "t" } });
  await expect(credentials.connect({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(credentials.connect({ id: "cred_none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(begin(await owner.add("viewer"))).rejects.toMatchObject({ code: "FORBIDDEN" });
});
