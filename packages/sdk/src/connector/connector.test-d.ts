import { defineCredential } from "../credential.ts";
import type { NodeDefinition } from "../node.ts";
import { defineConnector, operation } from "./define.ts";
import { connectorNodes } from "./nodes.ts";
import { cursor } from "./paging.ts";

const acmeKey = defineCredential({
  type: "acme.key",
  label: "Acme key",
  params: { key: { kind: "secret", label: "Key" } },
  apply: ({ request, values }) => ({ ...request, headers: { "x-key": values.key satisfies string } }),
});

export const acme = defineConnector({
  type: "acme",
  version: 1,
  label: "Acme",
  baseUrl: "https://api.acme.test/v1",
  credential: acmeKey,
  resources: {
    ticket: {
      create: operation({
        label: "Create a ticket",
        effect: "write",
        idempotency: "header",
        params: {
          title: { kind: "text", label: "Title" },
          weight: { kind: "number", label: "Weight", optional: true },
          labels: { kind: "list", label: "Labels", of: { name: { kind: "text", label: "Name" } } },
        },
        request({ title, weight, labels }) {
          const text: string = title;
          const number: number | undefined = weight;
          const names: readonly string[] = labels.map((label) => label.name);
          return { method: "POST", url: "/tickets", body: { text, number, names } };
        },
        sample: { id: 7 },
      }),
      list: operation({
        label: "List tickets",
        effect: "read",
        params: { state: { kind: "choice", label: "State", options: ["open", "closed"] } },
        request: ({ state }) => ({
          method: "GET",
          url: "/tickets",
          query: { state: state satisfies "open" | "closed" },
        }),
        page: cursor("next"),
        pick: "tickets",
        sample: { id: 7 },
      }),
    },
  },
});

export const nodes: readonly NodeDefinition[] = connectorNodes(acme);
export const kept: "acme" = acme.type;

operation({
  label: "x",
  effect: "read",
  params: { state: { kind: "choice", label: "State", options: ["open", "closed"] } },
  // @ts-expect-error the state is never "lost"
  request: ({ state }) => ({ url: state === "lost" ? "/a" : "/b" }),
  sample: {},
});
operation({
  label: "x",
  effect: "read",
  params: {},
  // @ts-expect-error there is no such parameter
  request: ({ title }) => ({ url: `/${String(title)}` }),
  sample: {},
});
operation({
  label: "x",
  effect: "read",
  params: {},
  // @ts-expect-error a request has a url
  request: () => ({ method: "GET" }),
  sample: {},
});
operation({
  label: "x",
  // @ts-expect-error no such effect
  effect: "sometimes",
  params: {},
  request: () => ({ url: "/" }),
  sample: {},
});
operation({
  label: "x",
  effect: "read",
  // @ts-expect-error no such kind of parameter
  params: { a: { kind: "slider", label: "A" } },
  request: () => ({ url: "/" }),
  sample: {},
});
// @ts-expect-error a sample is needed, so that fields can be mapped before the first run
operation({ label: "x", effect: "read", params: {}, request: () => ({ url: "/" }) });
