import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";

test("the catalog is given whole, or what a flow needs of it in the one language that is read", async () => {
  const { owner } = await serverWith([flowOf("small", [hook("small", "immediately"), set("end", {})])]);
  const { catalog } = owner.client.instance;
  const whole = await catalog({});
  expect(whole.nodes.length).toBeGreaterThan(100);
  expect(Object.keys(whole.nodes[0]?.translations ?? {})).toEqual(["pl", "pt-BR"]);

  const needed = await catalog({ flow: "small", language: "pl" });
  expect(needed.nodes.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["core.webhook", "data.set", "core.schedule", "core.manual"]),
  );
  expect(needed.nodes).toHaveLength(4);
  for (const node of needed.nodes) {
    const full = whole.nodes.find(({ type }) => type === node.type);
    expect(node).toEqual({ ...full, translations: { pl: full?.translations?.pl } });
  }
  const english = await catalog({ flow: "small", language: "en" });
  expect(english.nodes.map(({ translations }) => translations)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
