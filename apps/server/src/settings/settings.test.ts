import { expect, test, vi } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send, startTestServer } from "../testing/server.ts";

test("settings begin with the machine's zone and are kept", async () => {
  const server = await startTestServer();
  const { instance } = (await server.setUp()).client;
  expect(await instance.settings()).toEqual({
    allowedHosts: [],
    allowedEnv: [],
    timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    retention: { days: 30, executions: 1_000_000, megabytes: 5_000 },
  });
  const settings = {
    allowedHosts: ["erp.local", "erp.local:8080", "10.0.5.0/24", "127.0.0.1", "[::1]", "fd00::/8"],
    allowedEnv: ["SHOP_URL", "_region2"],
    timezone: "Europe/Warsaw",
    retention: { days: 7, executions: null, megabytes: 100 },
  };
  expect(await instance.saveSettings(settings)).toEqual(settings);
  const { retention: _retention, ...rest } = settings;
  expect(await instance.saveSettings(rest)).toEqual(settings);
  expect(await instance.settings()).toEqual(settings);
});

test("nonsense is refused, field by field", async () => {
  const server = await startTestServer();
  const { instance } = (await server.setUp()).client;
  await expect(
    instance.saveSettings({
      allowedHosts: ["erp.local", "http://erp.local/x", "a b", "10.0.5.0/33", "10.0.0.300", "erp.local:0"],
      allowedEnv: ["SHOP_URL", "WEFT_KEY", "weft_key", "a b", "1a", "__proto__x"],
      timezone: "Mars/Olympus",
    }),
  ).rejects.toMatchObject({
    code: "INVALID_INPUT",
    data: {
      fields: {
        timezone: expect.any(String),
        "allowedHosts.1": expect.any(String),
        "allowedHosts.2": expect.any(String),
        "allowedHosts.3": expect.any(String),
        "allowedHosts.4": expect.any(String),
        "allowedHosts.5": expect.any(String),
        "allowedEnv.1": expect.any(String),
        "allowedEnv.2": expect.any(String),
        "allowedEnv.3": expect.any(String),
        "allowedEnv.4": expect.any(String),
      },
    },
  });
});

test("expressions read the variables that are allowed, and no other", async () => {
  vi.stubEnv("SHOP_URL", "https://shop.test");
  vi.stubEnv("SHOP_SECRET", "hidden");
  const read = (name: string) =>
    flowOf(name, [hook(name, "lastNode"), set("read", { value: `={{ $env.${name} }}` })]);
  const { server, owner } = await serverWith([read("SHOP_URL"), read("SHOP_SECRET"), read("NOT_SET")]);
  const { instance } = owner.client;
  await instance.saveSettings({ ...(await instance.settings()), allowedEnv: ["SHOP_URL", "NOT_SET"] });
  const answer = async (path: string) => {
    const response = await send(server.url, `/webhook/${path}`, { method: "POST", json: {} });
    return { status: response.status, body: await response.text() };
  };
  await expect
    .poll(() => answer("SHOP_URL"))
    .toMatchObject({
      status: 200,
      body: expect.stringContaining("https://shop.test") as string,
    });
  expect(await answer("NOT_SET")).toMatchObject({ status: 200 });
  const refused = await answer("SHOP_SECRET");
  expect(refused.status).toBe(500);
  expect(refused.body).not.toContain("hidden");
  vi.unstubAllEnvs();
});
