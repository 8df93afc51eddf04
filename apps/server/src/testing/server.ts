import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@weft/api/client";
import type { ApiClient } from "@weft/api/client";
import type { Role } from "@weft/api";
import { onTestFinished } from "vitest";
import { createLog } from "../app/log.ts";
import {
  DEFAULT_BODY_LIMIT,
  DEFAULT_FILE_LIMIT,
  DEFAULT_MAX_CONNECTIONS,
  DEFAULT_MAX_EXECUTIONS,
  VERSION,
} from "../config.ts";
import type { Config } from "../config.ts";
import type { Clock } from "../services.ts";
import { startServer } from "../start.ts";
import type { RunningServer } from "../start.ts";

/** A server with its own data folder, over real HTTP on a free port. */
export interface TestServer extends RunningServer {
  readonly dataDir: string;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** The client of nobody. */
  readonly anyone: ApiClient;
  /** Uses the set-up link and signs the owner in. */
  setUp(): Promise<Member>;
}

export interface Member {
  readonly email: string;
  readonly cookie: string;
  readonly client: ApiClient;
  /** The owner adds a person with this role, who signs in. */
  add(role: Role): Promise<Member>;
  fetch(path: string, init?: RequestInit & { readonly json?: unknown }): Promise<Response>;
}

export const password = "correct horse battery";

export async function startTestServer(
  options: Partial<Config> & { readonly clock?: Clock } = {},
): Promise<TestServer> {
  const { clock, ...given } = options;
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), "weft-server-"));
  const config: Config = {
    version: VERSION,
    host: "127.0.0.1",
    port: 0,
    trustedProxies: [],
    bodyLimit: DEFAULT_BODY_LIMIT,
    fileLimit: DEFAULT_FILE_LIMIT,
    maxExecutions: DEFAULT_MAX_EXECUTIONS,
    maxConnections: DEFAULT_MAX_CONNECTIONS,
    ...given,
    dataDir,
  };
  const logged: string[] = [];
  const log = createLog({ level: "debug", to: { write: (line) => void logged.push(line) } });
  const server = await startServer(config, { log, ...(clock && { clock }) });
  onTestFinished(async () => {
    await server.stop();
    if (given.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  });
  const anyone = createClient({ url: `${server.url}/api` });
  return {
    ...server,
    dataDir,
    logged,
    anyone,
    async setUp() {
      const token = new URL(server.setupUrl ?? "http://none").searchParams.get("token") ?? "";
      const email = "owner@example.com";
      const response = await send(server.url, "/api/setup", {
        method: "POST",
        json: { token, email, name: "Olga Owner", password },
      });
      return member(server.url, email, cookieOf(response));
    },
  };
}

/** Signs in and keeps the session. */
export async function signIn(url: string, email: string, secret = password): Promise<Member> {
  return member(
    url,
    email,
    cookieOf(await send(url, "/api/session", { method: "POST", json: { email, password: secret } })),
  );
}

function member(url: string, email: string, cookie: string): Member {
  const client = createClient({ url: `${url}/api`, headers: () => ({ cookie }) });
  return {
    email,
    cookie,
    client,
    async add(role) {
      const address = `${role}-${crypto.randomUUID().slice(0, 8)}@example.com`;
      await client.people.create({ email: address, name: `A ${role}`, role, password });
      return signIn(url, address);
    },
    fetch: (path, init = {}) =>
      send(url, path, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } }),
  };
}

export function send(
  url: string,
  path: string,
  init: RequestInit & { readonly json?: unknown } = {},
): Promise<Response> {
  const { json, ...rest } = init;
  if (json === undefined) return fetch(`${url}${path}`, rest);
  const headers = { "content-type": "application/json", ...(rest.headers as Record<string, string>) };
  return fetch(`${url}${path}`, { ...rest, headers, body: JSON.stringify(json) });
}

/** The session cookie that an answer sets, as it is sent back. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
