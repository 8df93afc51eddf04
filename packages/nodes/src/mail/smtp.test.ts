import { authority } from "@weft/sdk/testing";
import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Reached, Target } from "@weft/sdk";
import { expect, test } from "vitest";
import { mailSmtp } from "./smtp.ts";
import { mailServer } from "./testing/server.ts";

const login = { user: "anna", password: "sekret-żółw" };

async function reach({ host, port }: Target): Promise<Reached> {
  return {
    connect: () =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect({ host, port }, () => resolve(socket)).once("error", reject);
      }),
  };
}

function tryOut(port: number, values: Readonly<Record<string, unknown>>) {
  const all = { host: "127.0.0.1", port, ...values } as Parameters<
    NonNullable<typeof mailSmtp.test>
  >[0]["values"];
  const http = () => Promise.reject(new Error("A mail server does not speak HTTP"));
  return mailSmtp.test?.({ values: all, http, reach });
}

test("an access that works is told by signing in, without a mail", async () => {
  await using server = await mailServer({ authOptional: false });
  await expect(tryOut(server.port, { ...login, ca: authority })).resolves.toBeUndefined();
  expect(server.mails).toEqual([]);
});

test.each([
  ["mail-login", { ...login, password: "inne", ca: authority }],
  ["mail-tls", login],
  ["mail-tls", { ...login, security: "tls", ca: authority }],
])("one that does not work says why: %s", async (code, values) => {
  await using server = await mailServer({ authOptional: false });
  await expect(tryOut(server.port, values)).rejects.toMatchObject({ code });
});

test("nothing of it is ever put onto a request", () => {
  const request = { url: "https://example.com" };
  const values = { ...login, host: "h", port: 1, security: "none" } as Parameters<
    typeof mailSmtp.apply
  >[0]["values"];
  expect(mailSmtp.apply({ request, values })).toEqual(request);
});
