import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, ServedAnswer } from "@weft/sdk/testing";
import { expect } from "vitest";
import { nodes } from "../../catalog.ts";
import { contractOf } from "../testing.ts";

export const faultsOf = contractOf("calendar.v3");
export const events = "/calendar/v3/calendars/primary/events";
export const warsaw = "Europe/Warsaw";

export async function action(type: string): Promise<ActionDefinition> {
  const node = await nodes[`googleCalendar.${type}`]?.();
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

/** Runs one operation, and looks at what it asked with Google’s own description. */
export async function asked(
  type: string,
  params: JsonObject,
  answer: (request: ReceivedRequest) => ServedAnswer = ({ method }) =>
    method === "DELETE" ? { status: 204 } : { body: { id: "e1" } },
) {
  await using server = await testServer(answer);
  const { outputs } = await runNode(await action(type), {
    at: server.url,
    params,
    now: Date.UTC(2026, 0, 1),
    timezone: warsaw,
  });
  expect(server.requests.flatMap((request) => faultsOf?.(request) ?? [])).toEqual([]);
  const sent = server.requests.map(({ method, path, query, text }) => ({
    method,
    path,
    query: Object.fromEntries(query),
    body: text === "" ? undefined : (JSON.parse(text) as JsonObject),
  }));
  return { sent, items: outputs["main"]?.map(({ json }) => json) ?? [] };
}
