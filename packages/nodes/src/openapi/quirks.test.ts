import { expect, test } from "vitest";
import { readApiDocument } from "./document/read.ts";
import { body, info, ok, only } from "./testing.ts";

const properties = async (schema: object) => (await only(body(schema))).forms.body;

test("`nullable` without a type, empty enums and types that do not exist are read as they are meant", async () => {
  expect(
    await properties({
      type: "object",
      properties: {
        a: { nullable: true },
        b: { type: "enum", enum: ["x", "y"] },
        c: { type: "long" },
        d: { type: "double" },
        e: { type: "string", enum: [] },
      },
    }),
  ).toMatchObject({
    a: { kind: "json" },
    b: { kind: "choice" },
    c: { kind: "number", integer: true },
    d: { kind: "number" },
    e: { kind: "text" },
  });
});

test("what is only read is not asked for, required or not", async () => {
  expect(
    await properties({
      type: "object",
      required: ["id", "name"],
      properties: { id: { type: "integer", readOnly: true }, name: { type: "string" } },
    }),
  ).toEqual({ name: { kind: "text", label: "Name" } });
});

test("members of `allOf` that are closed, which no value could satisfy, are one form", async () => {
  const closed = (name: string) => ({
    type: "object",
    additionalProperties: false,
    properties: { [name]: { type: "string" } },
  });
  expect(Object.keys((await properties({ allOf: [closed("to"), closed("text")] })) ?? {})).toEqual([
    "to",
    "text",
  ]);
});

test("entities that Graph's files leave open have the fields that are described", async () => {
  expect(
    await properties({
      type: "object",
      additionalProperties: { type: "object" },
      properties: { subject: { type: "string" } },
    }),
  ).toMatchObject({ subject: { kind: "text" } });
});

test("one real form beside null or an empty text is the form; a text stands for other scalars", async () => {
  expect(
    await properties({
      type: "object",
      properties: {
        a: { anyOf: [{ type: "integer" }, { type: "null" }] },
        b: {
          anyOf: [
            { type: "object", properties: { x: { type: "string" } } },
            { type: "string", enum: [""] },
          ],
        },
        c: { oneOf: [{ type: "string" }, { type: "integer" }] },
        d: { oneOf: [{ type: "string" }, { type: "object" }] },
      },
    }),
  ).toMatchObject({ a: { kind: "number" }, b: { kind: "group" }, c: { kind: "text" }, d: { kind: "json" } });
});

test("the actions of Graph have no namespace in their address", async () => {
  const graph = await readApiDocument(
    JSON.stringify({
      openapi: "3.0.1",
      info,
      paths: { "/users/{user-id}/microsoft.graph.sendMail": { post: { responses: ok } } },
    }),
  );
  expect(graph.operations[0]).toMatchObject({
    path: "/users/{user-id}/sendMail",
    forms: { fields: { "user-id": { kind: "text" } } },
  });
});
