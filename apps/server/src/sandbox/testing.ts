import { catalogOf, runFlow, testHost } from "@weft/runtime/testing";
import { loadNode } from "@weft/nodes";
import { onTestFinished } from "vitest";
import { createSandbox } from "./sandbox.ts";
import type { SandboxOptions } from "./sandbox.ts";

/** A sandbox that goes away with the test. */
export function testSandbox(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ threads: 1, ...options });
  onTestFinished(() => sandbox.stop());
  return sandbox;
}

type Options = Parameters<typeof runFlow>[1];

/** Runs a flow of the built-in nodes with a real sandbox. */
export async function runWithCode(
  flow: Parameters<typeof runFlow>[0],
  options: Partial<Options> & { readonly timezone?: string; readonly env?: Record<string, string> } = {},
  sandbox = testSandbox(),
) {
  const { timezone, env, ...rest } = options;
  const types = ["core.manual", "code.javascript", "data.set", "flow.noop"];
  const definitions = await Promise.all(types.map(loadNode));
  return runFlow(flow, {
    catalog: catalogOf(definitions.filter((definition) => definition !== undefined)),
    host: testHost({ sandbox, ...(timezone !== undefined && { timezone }), ...(env && { env }) }),
    ...rest,
  });
}

/** A flow of one code node behind its trigger. */
export function codeFlow(code: string, mode = "all", more: object = {}) {
  return {
    format: "weft/1",
    id: "code",
    name: "Code",
    nodes: [
      { id: "start", type: "core.manual", version: 1, name: "Start", position: { x: 0, y: 0 } },
      {
        id: "code",
        type: "code.javascript",
        version: 1,
        name: "Code",
        position: { x: 200, y: 0 },
        params: { code, mode },
        ...more,
      },
    ],
    edges: [{ id: "e1", source: "start", sourceHandle: "main", target: "code", targetHandle: "main" }],
  };
}
