import { expect, test } from "vitest";
import { cookieOf, password, send, signIn, startTestServer } from "../testing/server.ts";

const DAY = 86_400_000;

test("the owner is made with the printed link, once", async () => {
  const server = await startTestServer();
  expect((await server.anyone.accounts.session()).state).toBe("setup");
  const token = new URL(server.setupUrl ?? "").searchParams.get("token") ?? "";
  const person = { email: "Owner@Example.com", name: "Olga", password };

  await expect(server.anyone.accounts.setup({ token: "wrong", ...person })).rejects.toMatchObject({
    code: "WRONG_SETUP_TOKEN",
    status: 403,
  });
  const attempts = await Promise.allSettled(
    Array.from({ length: 5 }, () => server.anyone.accounts.setup({ token, ...person })),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await server.anyone.accounts.session()).state).toBe("signedOut");
  const owner = await signIn(server.url, "owner@example.com");
  expect((await owner.client.accounts.session()).me).toMatchObject({
    role: "owner",
    email: "owner@example.com",
    name: "Olga",
  });
});

test("a restart offers a new link until there is an owner, then none", async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  const old = new URL(first.setupUrl ?? "").searchParams.get("token") ?? "";
  await first.stop();
  const second = await startTestServer({ dataDir });
  await expect(
    second.anyone.accounts.setup({ token: old, email: "a@example.com", name: "A", password }),
  ).rejects.toMatchObject({ code: "WRONG_SETUP_TOKEN" });
  await second.setUp();
  await second.stop();
  const third = await startTestServer({ dataDir });
  expect(third.setupUrl).toBeUndefined();
});

test("a wrong password and an unknown e-mail are answered alike", async () => {
  const server = await startTestServer();
  await server.setUp();
  const answers = await Promise.all(
    ["owner@example.com", "nobody@example.com"].map(async (email) => {
      const response = await send(server.url, "/api/session", {
        method: "POST",
        json: { email, password: "wrong" },
      });
      return { status: response.status, body: await response.json(), cookie: cookieOf(response) };
    }),
  );
  expect(answers[0]).toMatchObject({ status: 401, body: { code: "WRONG_LOGIN" }, cookie: "" });
  expect(answers[1]).toEqual(answers[0]);
});

test("the cookie is HttpOnly and SameSite, and bound to the host behind TLS", async () => {
  const plain = await startTestServer();
  const owner = await plain.setUp();
  const login = { method: "POST", json: { email: owner.email, password } };
  const [cookie = ""] = (await send(plain.url, "/api/session", login)).headers.getSetCookie();
  expect(cookie).toMatch(/^weft_session=[\w-]{43};/);
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Lax");
  expect(cookie).not.toContain("Secure");

  const behind = await startTestServer({ publicUrl: "https://weft.example.com" });
  const token = new URL(behind.setupUrl ?? "").searchParams.get("token");
  const made = await send(behind.url, "/api/setup", {
    method: "POST",
    json: { token, email: "o@example.com", name: "O", password },
  });
  const [secure = ""] = made.headers.getSetCookie();
  expect(secure).toMatch(/^__Host-weft=/);
  expect(secure).toContain("Secure");
  expect(secure).toContain("Path=/;");
  expect(made.headers.get("strict-transport-security")).toContain("max-age=");
});

test("signing in never takes over a token that was there, and ends its session", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const login = { method: "POST", json: { email: owner.email, password } };
  for (const cookie of [`weft_session=${"A".repeat(43)}`, owner.cookie]) {
    const answer = await send(server.url, "/api/session", { ...login, headers: { cookie } });
    expect(cookieOf(answer)).toMatch(/^weft_session=[\w-]{43}$/);
    expect(cookieOf(answer)).not.toBe(cookie);
    expect((await send(server.url, "/api/flows", { headers: { cookie } })).status).toBe(401);
  }
});

test("signing out ends the session for good", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  await owner.client.accounts.logout();
  expect((await owner.client.accounts.session()).state).toBe("signedOut");
  await expect(owner.client.flows.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED", status: 401 });
});

test("a new password ends the other sessions and needs the old one", async () => {
  const server = await startTestServer();
  const here = await server.setUp();
  const elsewhere = await signIn(server.url, here.email);
  await expect(
    here.client.accounts.changePassword({ current: "wrong", next: "another long one" }),
  ).rejects.toMatchObject({
    code: "INVALID_INPUT",
    data: { fields: { current: expect.any(String) } },
  });
  await here.client.accounts.changePassword({ current: password, next: "another long one" });
  expect((await here.client.accounts.session()).state).toBe("signedIn");
  expect((await elsewhere.client.accounts.session()).state).toBe("signedOut");
  const stillOld = await signIn(server.url, here.email, password);
  expect((await stillOld.client.accounts.session()).state).toBe("signedOut");
});

test("a session lives while it is used, and ends when it is not", async () => {
  let now = Date.UTC(2030, 0, 1);
  const server = await startTestServer({ clock: { now: () => now } });
  const owner = await server.setUp();
  now += 10 * DAY;
  const used = await owner.fetch("/api/session");
  expect(used.headers.getSetCookie()[0]).toContain(owner.cookie);
  now += 10 * DAY;
  expect((await owner.client.accounts.session()).state).toBe("signedIn");
  now += 15 * DAY;
  expect((await owner.client.accounts.session()).state).toBe("signedOut");
});

test("a session ends after 90 days however much it is used", async () => {
  let now = Date.UTC(2030, 0, 1);
  const server = await startTestServer({ clock: { now: () => now } });
  const owner = await server.setUp();
  for (let day = 0; day < 88; day += 8) {
    now += 8 * DAY;
    expect((await owner.client.accounts.session()).state).toBe("signedIn");
  }
  now += 3 * DAY;
  expect((await owner.client.accounts.session()).state).toBe("signedOut");
});

test("guessing one account's password is stopped for a while", async () => {
  let now = Date.UTC(2030, 0, 1);
  const server = await startTestServer({ clock: { now: () => now } });
  const owner = await server.setUp();
  const login = (secret: string) =>
    send(server.url, "/api/session", { method: "POST", json: { email: owner.email, password: secret } });

  const wrong = await Promise.all(Array.from({ length: 10 }, () => login("wrong")));
  expect(wrong.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
  const refused = await login(password);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("900");
  expect(await refused.json()).toMatchObject({ code: "TOO_MANY" });
  now += 900_000;
  expect((await login(password)).status).toBe(200);
});

test("guessing from one address is stopped, whatever is guessed", async () => {
  const server = await startTestServer();
  const person = { email: "a@example.com", name: "A", password };
  const guess = (token: string) =>
    send(server.url, "/api/setup", { method: "POST", json: { token, ...person } });
  for (let tries = 0; tries < 50; tries++) expect((await guess(`token ${tries}`)).status).toBe(403);
  const right = new URL(server.setupUrl ?? "").searchParams.get("token") ?? "";
  expect((await guess(right)).status).toBe(429);
});

test("many people sign in from one address", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const login = { method: "POST", json: { email: owner.email, password } };
  for (let people = 0; people < 60; people++)
    expect((await send(server.url, "/api/session", login)).status).toBe(200);
});

test("an IPv6 network is one address, however many it has", async () => {
  const server = await startTestServer({ trustedProxies: ["127.0.0.1"] });
  await server.setUp();
  const guess = (from: string) =>
    send(server.url, "/api/session", {
      method: "POST",
      json: { email: `${from}@example.com`, password: "wrong" },
      headers: { "x-forwarded-for": from },
    });
  for (let host = 1; host <= 50; host++) expect((await guess(`2001:db8::${host}`)).status).toBe(401);
  expect((await guess("2001:db8::1:0:0:99")).status).toBe(429);
  expect((await guess("2001:db8:0:1::1")).status).toBe(401);
  expect((await guess("2001:db8:0:9::1, 2001:db8::7")).status, "what the caller wrote").toBe(429);
});

test("whoever is shut out cannot shut others out", async () => {
  const server = await startTestServer({ trustedProxies: ["127.0.0.1"] });
  const owner = await server.setUp();
  const login = (email: string, secret: string, from: string) =>
    send(server.url, "/api/session", {
      method: "POST",
      json: { email, password: secret },
      headers: { "x-forwarded-for": from },
    });
  for (let tries = 0; tries < 50; tries++) await login(`${tries}@example.com`, "wrong", "203.0.113.9");
  for (let tries = 0; tries < 11; tries++)
    expect((await login(owner.email, "wrong", "203.0.113.9")).status).toBe(429);
  expect((await login(owner.email, password, "198.51.100.7")).status).toBe(200);
});

test("a person's own settings are kept", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const me = await owner.client.accounts.updateMe({ name: "Ola", language: "pl", theme: "dark" });
  expect(me).toMatchObject({ name: "Ola", language: "pl", theme: "dark" });
  expect((await owner.client.accounts.updateMe({})).language).toBe("pl");
});
