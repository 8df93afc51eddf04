import { connectorNodes, operation } from "@weft/sdk";
import { expect, test } from "vitest";
import { operations } from "./operations.ts";

const nodes = connectorNodes({
  type: "acme",
  version: 1,
  label: "Acme",
  baseUrl: "https://api.acme.test",
  resources: {
    ticket: {
      get: operation({
        label: "Get a ticket",
        effect: "read",
        params: {},
        request: () => ({ url: "/ticket" }),
        sample: { id: 1 },
      }),
    },
  },
});

test("an operation is loaded with the file that has it, and one that it lacks is told", async () => {
  const entries = operations("acme.ticket", ["get", "close"], async () => nodes);
  expect(Object.keys(entries)).toEqual(["acme.ticket.get", "acme.ticket.close"]);
  expect(await entries["acme.ticket.get"]?.()).toBe(nodes[0]);
  await expect(entries["acme.ticket.close"]?.()).rejects.toThrow("no operation acme.ticket.close");
});
