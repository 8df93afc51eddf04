import * as z from "zod/mini";
import type { Flow } from "../document.ts";

/**
 * The file's shape. `parseFlow` checks limits, reserved keys and references besides. To make it takes as long as to start half
 * of the rest, and flows that are stored already are not checked against it again: so it is made when it is first asked for.
 */
function once<Schema>(make: () => Schema): () => Schema {
  let made: Schema | undefined;
  return () => (made ??= make());
}

type Check<Value> = z.core.$ZodCheck<Value>;

const text = (max: number, ...checks: Check<string>[]) => z.string().check(z.maxLength(max), ...checks);
/** A text that is not empty. */
const name = (max: number, ...checks: Check<string>[]) => text(max, z.minLength(1), ...checks);
const whole = (least: number, most: number, ...checks: Check<number>[]) =>
  z.int().check(z.minimum(least), z.maximum(most), ...checks);
const atLeast0 = () => z.number().check(z.minimum(0));
const boolean = once(() => z.optional(z.boolean()));

/** Ids are keys of objects, where a name that every object inherits would seem to be there already. */
const id = once(() =>
  name(
    100,
    z.refine(
      (given: string) => !(given in Object.prototype),
      "another text than a name that JavaScript uses itself",
    ),
    z.describe("Stable and short"),
  ),
);
const jsonObject = once(() => z.record(z.string(), z.unknown()));
const position = once(() => z.strictObject({ x: z.number(), y: z.number() }));
const duration = once(() => z.optional(whole(0, 366 * 86_400_000)));

const retry = once(() =>
  z.strictObject({
    attempts: whole(1, 20, z.describe("Tries in all")),
    backoff: z.optional(z.enum(["constant", "exponential"])),
    firstDelayMs: duration(),
    always: z
      .optional(z.boolean())
      .check(z.describe("Also retry errors that do not look as if they would pass")),
  }),
);

export const nodeSchema = once(() =>
  z.strictObject({
    id: id(),
    type: name(200, z.describe("Node type, e.g. data.set")),
    version: atLeast0(),
    name: name(200, z.describe("What people see and what expressions refer to")),
    position: position(),
    params: z.optional(jsonObject()).check(z.describe("Literals, and expressions: texts that begin with =")),
    credential: z.optional(text(100)).check(z.describe("Id of a stored credential; never a secret")),
    disabled: boolean(),
    notes: z.optional(text(10_000)),
    onError: z.optional(z.enum(["stop", "continue", "output"])),
    errorItems: z
      .optional(z.enum(["both", "error", "textToo", "text", "once", "fields"]))
      .check(z.describe("Where the flow goes on after an error: what failed items carry")),
    retry: z.optional(retry()),
    timeoutMs: duration(),
    executeOnce: boolean(),
    alwaysOutput: boolean(),
    onUnknownOutcome: z.optional(z.enum(["ask", "retry"])),
  }),
);

export const edgeSchema = once(() =>
  z.strictObject({
    id: id(),
    source: id(),
    sourceHandle: id(),
    target: id(),
    targetHandle: id(),
  }),
);

const fileRef = once(() =>
  z.strictObject({
    id: text(64),
    name: text(1000),
    type: text(200),
    size: z.int().check(z.minimum(0)),
  }),
);
const origin = once(() => {
  const place = z.int().check(z.minimum(0));
  return z.union([place, z.strictObject({ input: id(), item: place })]);
});
const item = once(() =>
  z.strictObject({
    json: jsonObject(),
    files: z.optional(z.record(z.string(), fileRef())),
    from: z.optional(z.union([origin(), z.array(origin())])),
  }),
);

const settings = once(() =>
  z.strictObject({
    timezone: z.optional(text(64)).check(z.describe("IANA zone")),
    errorFlow: z.optional(z.nullable(text(100))),
    order: z.optional(z.enum(["parallel", "sequential"])),
    expressionErrors: z.optional(z.enum(["stop", "empty"])),
    concurrency: z.optional(z.strictObject({ limit: whole(1, 10_000), key: z.optional(text(10_000)) })),
    correlation: z.optional(text(10_000)),
    timeoutMs: duration(),
    saveData: z.optional(z.enum(["all", "errors", "none"])),
  }),
);

const note = once(() =>
  z.strictObject({
    id: id(),
    text: text(100_000, z.describe("Markdown")),
    position: position(),
    size: z.strictObject({ width: atLeast0(), height: atLeast0() }),
    color: z.optional(z.enum(["yellow", "blue", "green", "pink", "purple", "grey"])),
  }),
);

export const flowSchema = once(() =>
  z
    .strictObject({
      format: z.literal("weft/1"),
      id: id(),
      name: name(200),
      description: z.optional(text(10_000)),
      nodes: z.array(nodeSchema()),
      edges: z.optional(z.array(edgeSchema())),
      settings: z.optional(settings()),
      notes: z.optional(z.array(note())),
      pinData: z
        .optional(z.record(z.string(), z.array(item())))
        .check(z.describe("Items fixed while drawing, by node id")),
      origin: z
        .optional(z.record(z.string(), jsonObject()))
        .check(
          z.describe(
            "The file of another program that the flow was made from, by that program's name; needed only to export it there again",
          ),
        ),
    })
    .check(z.meta({ title: "Weft flow", description: "One flow, format weft/1" })),
);

export type FlowFile = z.infer<ReturnType<typeof flowSchema>>;

/** Fills in what the file may leave out. */
export function fromFile(file: FlowFile): Flow {
  const { nodes, edges = [], settings: own = {}, notes = [], pinData = {}, ...rest } = file;
  return {
    ...rest,
    nodes: nodes.map((n) => ({ ...n, params: n.params ?? {} })),
    edges,
    settings: own,
    notes,
    pinData,
  } as Flow;
}

/** JSON Schema (2020-12) of the flow file, for editors and other programs; published as docs/flow.schema.json. */
export function flowJsonSchema(): object {
  return z.toJSONSchema(flowSchema(), { target: "draft-2020-12" });
}
