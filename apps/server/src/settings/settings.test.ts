import { expect, test } from "vitest";
import { startTestServer } from "../testing/server.ts";

test("settings begin with the machine's zone and are kept", async () => {
  const server = await startTestServer();
  const { instance } = (await server.setUp()).client;
  expect(await instance.settings()).toEqual({
    allowedHosts: [],
    timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const settings = {
    allowedHosts: ["erp.local", "erp.local:8080", "10.0.5.0/24", "127.0.0.1", "[::1]", "fd00::/8"],
    timezone: "Europe/Warsaw",
  };
  expect(await instance.saveSettings(settings)).toEqual(settings);
  expect(await instance.settings()).toEqual(settings);
});

test("nonsense is refused, field by field", async () => {
  const server = await startTestServer();
  const { instance } = (await server.setUp()).client;
  await expect(
    instance.saveSettings({
      allowedHosts: ["erp.local", "http://erp.local/x", "a b", "10.0.5.0/33", "10.0.0.300", "erp.local:0"],
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
      },
    },
  });
});
