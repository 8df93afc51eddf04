import type { CredentialManifest } from "@weft/sdk";
import { expect, test } from "vitest";
import { missingFields, shownParams, startValues, valuesToSend } from "./credential-form.ts";

const manifest: CredentialManifest = {
  type: "acme.key",
  label: "Acme",
  testable: false,
  params: {
    mode: { kind: "choice", label: "Mode", options: ["live", "sandbox"], default: "live" },
    key: { kind: "secret", label: "Key" },
    host: { kind: "text", label: "Host", showWhen: { mode: ["sandbox"] } },
    note: { kind: "text", label: "Note", optional: true },
  },
};

test("a new credential asks for what is needed and sends only what was filled in", () => {
  const values = startValues(manifest);
  expect(values).toEqual({ mode: "live", key: "", host: "", note: "" });
  expect(missingFields(manifest, values, [])).toEqual(["key"]);
  expect(valuesToSend(manifest, { ...values, key: "s3cret" })).toEqual({ mode: "live", key: "s3cret" });
});

test("a stored secret need not be typed again and is not overwritten", () => {
  const values = startValues(manifest, { values: { mode: "live", note: "ours" } });
  expect(missingFields(manifest, values, ["key"])).toEqual([]);
  expect(valuesToSend(manifest, values)).toEqual({ mode: "live", note: "ours" });
});

test("a field that depends on another is asked for and sent only while it is shown", () => {
  const sandbox = { ...startValues(manifest), mode: "sandbox", key: "k", host: "h" };
  expect(shownParams(manifest, sandbox).map(([name]) => name)).toEqual(["mode", "key", "host", "note"]);
  expect(valuesToSend(manifest, sandbox)).toEqual({ mode: "sandbox", key: "k", host: "h" });
  expect(missingFields(manifest, { ...sandbox, host: "" }, [])).toEqual(["host"]);
  expect(missingFields(manifest, { ...sandbox, mode: "live", host: "" }, [])).toEqual([]);
  expect(valuesToSend(manifest, { ...sandbox, mode: "live" })).toEqual({ mode: "live", key: "k" });
});
