import type { Border, Globals } from "./border.ts";

/** `$getWorkflowStaticData` of n8n: data that code keeps from one execution to the next. Gives what hands changes over. */
export function installKept(globals: Globals, border: Border): () => void {
  const { parse, stringify } = JSON;
  const given = new Map<string, { readonly data: unknown; readonly before: string }>();
  const ask = (question: object): unknown => {
    const answer = parse(border.ask(stringify(question))) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const get = (type: unknown): unknown => {
    const scope = String(type);
    const known = given.get(scope);
    if (known) return known.data;
    const data = ask({ of: "kept", scope });
    given.set(scope, { data, before: stringify(data) });
    return data;
  };
  globals["$getWorkflowStaticData"] = get;
  globals["getWorkflowStaticData"] = get;
  return () => {
    for (const [scope, { data, before }] of given)
      if (stringify(data) !== before) ask({ of: "keep", scope, data });
  };
}
