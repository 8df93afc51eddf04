/** Headers that go along with what is sent, by name; say in `help` with what. */
export const headersParam = {
  kind: "list",
  label: "Headers",
  itemLabel: "header",
  of: {
    name: { kind: "text", label: "Name" },
    value: { kind: "text", label: "Value", default: "" },
  },
  default: [],
  advanced: true,
} as const;
