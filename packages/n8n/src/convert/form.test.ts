import { expect, test } from "vitest";
import { importN8n } from "../import.ts";

function imported(parameters: object) {
  const node = {
    name: "Form",
    type: "n8n-nodes-base.formTrigger",
    typeVersion: 2.2,
    position: [0, 0],
    parameters,
  };
  const result = importN8n({ name: "Lead", nodes: [{ ...node, webhookId: "5f2d" }], connections: {} });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("; "));
  return { params: result.flow.nodes[0]?.params, type: result.flow.nodes[0]?.type, report: result.report[0] };
}

const values = [
  { fieldLabel: "Your name", placeholder: "Anna", requiredField: true },
  { fieldLabel: "E-mail", fieldType: "email" },
  {
    fieldLabel: "Colour",
    fieldType: "dropdown",
    fieldOptions: { values: [{ option: "Red" }, { option: "Blue" }] },
    multiselect: true,
  },
  { fieldLabel: "CV", fieldType: "file", acceptFileTypes: ".pdf" },
];

test("a form trigger asks the same questions and gives answers by the same names", () => {
  const { type, params, report } = imported({
    formTitle: "Contact",
    formDescription: "Write to us",
    formFields: { values },
    options: {
      path: "contact",
      buttonLabel: "Go",
      respondWithOptions: { values: { respondWith: "redirect", redirectUrl: "https://example.com/x" } },
    },
  });
  expect(type).toBe("core.form");
  expect(params).toEqual({
    path: "contact",
    title: "Contact",
    text: "Write to us",
    button: "Go",
    after: "redirect",
    redirect: "https://example.com/x",
    fields: [
      { type: "text", label: "Your name", name: "Your name", required: true },
      { type: "email", label: "E-mail", name: "E-mail", required: false },
      { type: "choices", label: "Colour", name: "Colour", required: false, options: "Red\nBlue" },
      { type: "file", label: "CV", name: "CV", required: false },
    ],
  });
  expect(report).toMatchObject({ status: "exact", notes: [] });
});

test("what people see differently is told", () => {
  const { params, report } = imported({
    formTitle: "Contact",
    formFields: {
      values: [
        { fieldType: "html", fieldLabel: "Note" },
        { fieldType: "password", fieldLabel: "Pin" },
      ],
    },
    responseMode: "lastNode",
    authentication: "basicAuth",
  });
  expect(params).toMatchObject({ path: "5f2d", fields: [{ name: "Pin", type: "text" }] });
  expect(report?.status).toBe("adapted");
  expect(report?.notes).toEqual([
    expect.stringContaining("“Note” of the kind “html”"),
    expect.stringContaining("“Pin” was hidden"),
    expect.stringContaining("thank-you at once"),
    expect.stringContaining("now everybody does"),
  ]);
});
