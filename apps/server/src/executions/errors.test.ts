import { readFileSync } from "node:fs";
import { nodeErrors } from "@weft/nodes";
import { errorTable } from "@weft/runtime";
import { connectorErrors } from "@weft/sdk";
import type { ErrorText } from "@weft/sdk";
import { expect, test } from "vitest";
import { diskErrors } from "../disk/errors.ts";
import { oauth2Errors } from "../credentials/oauth2/token.ts";
import { outboundErrors, outboundPhrases } from "../outbound/errors.ts";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import { tableErrors } from "../tables/errors.ts";
import { executionErrors } from "./errors.ts";

const tables: readonly Readonly<Record<string, ErrorText>>[] = [
  errorTable,
  nodeErrors,
  connectorErrors,
  outboundErrors,
  executionErrors,
  diskErrors,
  oauth2Errors,
  tableErrors,
];

interface Translations {
  readonly texts: Readonly<Record<string, { readonly message: string; readonly hint?: string }>>;
  readonly words: Readonly<Record<string, string>>;
}

function textsOfEditor(language: string, namespace: string): unknown {
  const file = new URL(`../../../editor/src/locales/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

test("no two tables use the same code", () => {
  const codes = tables.flatMap((table) => Object.keys(table));
  expect(codes).toEqual([...new Set(codes)]);
});

test.each(["pl", "pt-BR"])(
  "every failure of an execution is told in %s, with the same values",
  (language) => {
    const { texts, words } = textsOfEditor(language, "runErrors") as Translations;
    const english = Object.assign({}, ...tables) as Readonly<Record<string, ErrorText>>;
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [code, { message, hint = "" }] of Object.entries(english)) {
      const told = texts[code];
      expect([code, valuesIn(told?.message), valuesIn(told?.hint)]).toEqual([
        code,
        valuesIn(message),
        valuesIn(hint),
      ]);
      expect([code, told?.hint === undefined]).toEqual([code, hint === ""]);
    }
    expect(Object.values(outboundPhrases).filter((phrase) => !words[phrase])).toEqual([]);
  },
);

test("a blocked address names the place in the settings as the page does", () => {
  const { title, workspace } = textsOfEditor("en", "settings") as {
    title: string;
    workspace: { title: string; hosts: string };
  };
  expect(outboundErrors["blocked-address"].hint).toContain(
    `${title} → ${workspace.title} → ${workspace.hosts}`,
  );
});

function valuesIn(text = ""): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? ""))].toSorted();
}

test("the list of executions has what an error is translated by", async () => {
  const { server, owner } = await serverWith([
    flowOf("f", [
      hook("orders", "lastNode"),
      { id: "shop", type: "http.request", params: { url: "shop.example" } },
    ]),
  ]);
  await send(server.url, "/webhook/orders", { method: "POST", json: {} });
  const [execution] = (await owner.client.executions.list({})).items;
  expect(execution?.error).toEqual({
    code: "url-incomplete",
    message: "“shop.example” is not a complete web address.",
    hint: "Write it with its beginning, such as https://example.com/orders.",
    values: { url: "shop.example" },
    node: "shop",
  });
});

test("an error of an expression keeps its text in the list", async () => {
  const params = { url: "={{ $json.shop.address.url }}" };
  const { server, owner } = await serverWith([
    flowOf("f", [hook("orders", "lastNode"), { id: "shop", type: "http.request", params }]),
  ]);
  await send(server.url, "/webhook/orders", { method: "POST", json: {} });
  const [execution] = (await owner.client.executions.list({})).items;
  expect(execution?.error).toMatchObject({
    code: "read-of-empty",
    text: "empty-read-node",
    values: { name: "shop", member: ".address", node: "hook" },
  });
});
