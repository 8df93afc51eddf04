import type { ParamsOf } from "@weft/sdk";
import { runWebhook } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { coreForm } from "./form.ts";

type Params = ParamsOf<typeof coreForm.params>;
type Field = Params["fields"][number];

const field = (more: Partial<Field>): Field => ({
  type: "text",
  label: "Question",
  name: "answer",
  options: "",
  required: true,
  ...more,
});
const route = (params: Partial<Params>) =>
  runWebhook(coreForm, { params: { path: "contact", title: "Contact us", ...params } }).route;

test("shows its fields at an address of its own, and is answered at once", () => {
  expect(route({ path: "/contact/", text: "Please", fields: [field({ name: "why" })] })).toMatchObject({
    methods: ["GET", "POST"],
    path: "form/contact",
    respond: "immediately",
    files: true,
    limits: { perMinute: 60 },
    form: {
      title: "Contact us",
      text: "Please",
      fields: [{ name: "why", label: "Question", type: "text", required: true }],
    },
  });
});

test("choices are one in each line, each once", () => {
  const { form } = route({ fields: [field({ type: "choices", options: "red\n blue \n\nred" })] });
  expect(form?.fields).toMatchObject([{ options: ["red", "blue"] }]);
  expect(() => route({ fields: [field({ type: "choice", options: " \n" })] })).toThrow(/nothing to choose/);
});

test("names are of one field alone, and none that objects have of their own", () => {
  expect(() => route({ fields: [field({}), field({})] })).toThrow(/Two fields/);
  expect(() => route({ fields: [field({ name: "__proto__" })] })).toThrow(/__proto__/);
});

test("files are asked for on the last page", () => {
  const file = field({ type: "file", name: "cv" });
  const page = field({ type: "step", label: "About you", name: "" });
  expect(route({ fields: [field({}), page, file] }).form?.fields).toHaveLength(3);
  expect(() => route({ fields: [file, page, field({})] })).toThrow(/“cv” before its last page/);
});

test("afterwards there is a message, or another page", () => {
  expect(route({}).form).not.toHaveProperty("thanks");
  expect(route({ message: "See you" }).form?.thanks).toEqual({ text: "See you" });
  const away = { after: "redirect", redirect: "https://example.com/thanks" } as const;
  expect(route(away).form?.thanks).toEqual({ redirect: "https://example.com/thanks" });
  for (const redirect of ["example.com", "javascript:alert(1)", ""])
    expect(() => route({ ...away, redirect })).toThrow(/not the address of a page/);
});

test("gives the answers and when they came as one item, with the files", () => {
  const files = { cv: { id: "a".repeat(64), name: "cv.pdf", type: "application/pdf", size: 3 } };
  const { items } = runWebhook(coreForm, {
    params: { path: "contact", title: "Contact us" },
    request: { body: { name: "Ewa", why: null }, files },
  });
  const [item] = items ?? [];
  expect(item?.json).toMatchObject({ name: "Ewa", why: null });
  expect(String(item?.json["submittedAt"])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(item?.files).toEqual(files);
});
