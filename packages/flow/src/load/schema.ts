import { z } from "zod";
import type { Flow } from "../document.ts";

/**
 * The file's shape. `parseFlow` checks limits, reserved keys and references besides. To make it takes as long as to start half
 * of the rest, and flows that are stored already are not checked against it again: so it is made when it is first asked for.
 */
function once<Schema>(make: () => Schema): () => Schema {
  let made: Schema | undefined;
  return () => (made ??= make());
}

/** Ids are keys of objects, where a name that every object inherits would seem to be there already. */
const id = once(() =>
  z
    .string()
    .min(1)
    .max(100)
    .refine((text) => !(text in Object.prototype), "another text than a name that JavaScript uses itself")
    .meta({ description: "Stable and short" }),
);
const text = (max: number) => z.string().max(max);
const jsonObject = once(() => z.record(z.string(), z.unknown()));
const position = once(() => z.strictObject({ x: z.number(), y: z.number() }));
const duration = once(() =>
  z
    .number()
    .int()
    .min(0)
    .max(366 * 86_400_000),
);

const retry = once(() =>
  z.strictObject({
    attempts: z.number().int().min(1).max(20).meta({ description: "Tries in all" }),
    backoff: z.enum(["constant", "exponential"]).optional(),
    firstDelayMs: duration().optional(),
    always: z
      .boolean()
      .optional()
      .meta({ description: "Also retry errors that do not look as if they would pass" }),
  }),
);

export const nodeSchema = once(() =>
  z.strictObject({
    id: id(),
    type: z.string().min(1).max(200).meta({ description: "Node type, e.g. data.set" }),
    version: z.number().min(0),
    name: z.string().min(1).max(200).meta({ description: "What people see and what expressions refer to" }),
    position: position(),
    params: jsonObject()
      .optional()
      .meta({ description: "Literals, and expressions: texts that begin with =" }),
    credential: text(100).optional().meta({ description: "Id of a stored credential; never a secret" }),
    disabled: z.boolean().optional(),
    notes: text(10_000).optional(),
    onError: z.enum(["stop", "continue", "output"]).optional(),
    retry: retry().optional(),
    timeoutMs: duration().optional(),
    executeOnce: z.boolean().optional(),
    alwaysOutput: z.boolean().optional(),
    onUnknownOutcome: z.enum(["ask", "retry"]).optional(),
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
    size: z.number().int().min(0),
  }),
);
const origin = once(() =>
  z.union([z.number().int().min(0), z.strictObject({ input: id(), item: z.number().int().min(0) })]),
);
const item = once(() =>
  z.strictObject({
    json: jsonObject(),
    files: z.record(z.string(), fileRef()).optional(),
    from: z.union([origin(), z.array(origin())]).optional(),
  }),
);

const settings = once(() =>
  z.strictObject({
    timezone: text(64).optional().meta({ description: "IANA zone" }),
    errorFlow: text(100).nullable().optional(),
    order: z.enum(["parallel", "sequential"]).optional(),
    expressionErrors: z.enum(["stop", "empty"]).optional(),
    concurrency: z
      .strictObject({ limit: z.number().int().min(1).max(10_000), key: text(10_000).optional() })
      .optional(),
    correlation: text(10_000).optional(),
    timeoutMs: duration().optional(),
    saveData: z.enum(["all", "errors", "none"]).optional(),
  }),
);

const note = once(() =>
  z.strictObject({
    id: id(),
    text: text(100_000).meta({ description: "Markdown" }),
    position: position(),
    size: z.strictObject({ width: z.number().min(0), height: z.number().min(0) }),
    color: z.enum(["yellow", "blue", "green", "pink", "purple", "grey"]).optional(),
  }),
);

export const flowSchema = once(() =>
  z
    .strictObject({
      format: z.literal("weft/1"),
      id: id(),
      name: z.string().min(1).max(200),
      description: text(10_000).optional(),
      nodes: z.array(nodeSchema()),
      edges: z.array(edgeSchema()).optional(),
      settings: settings().optional(),
      notes: z.array(note()).optional(),
      pinData: z
        .record(z.string(), z.array(item()))
        .optional()
        .meta({ description: "Items fixed while drawing, by node id" }),
      origin: z.record(z.string(), jsonObject()).optional().meta({
        description:
          "The file of another program that the flow was made from, by that program's name; needed only to export it there again",
      }),
    })
    .meta({ title: "Weft flow", description: "One flow, format weft/1" }),
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
