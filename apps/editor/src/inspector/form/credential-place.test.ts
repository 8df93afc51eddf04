import type { NodeManifest, Param } from "@weft/sdk";
import { expect, test } from "vitest";
import { credentialPlace } from "./credential-place.ts";

const text: Param = { kind: "text", label: "Text", default: "" };
const address: Param = { kind: "text", label: "Address" };
const auth: Param = { kind: "choice", label: "Who may call", options: ["none", "basic"], default: "none" };

function place(params: NodeManifest["params"], optional: boolean, values = {}, chosen = false) {
  const manifest = { params, credential: { types: ["http.basic"], optional } };
  return credentialPlace({ manifest, values, chosen });
}

test("a credential is asked for below the choice that makes it necessary, and only then", () => {
  const params = { path: address, auth, note: text };
  expect(place(params, true)).toBeUndefined();
  expect(place(params, true, { auth: "basic" })).toEqual({ below: "auth", optional: false });
  expect(place(params, true, {}, true)).toEqual({ below: "auth", optional: true });
});

test("one that can be left out comes after what has to be filled in", () => {
  const params = { method: text, url: address, query: text };
  expect(place(params, true)).toEqual({ below: "url", optional: true });
});

test("one that is needed in any case comes first", () => {
  expect(place({ channel: address }, false)).toEqual({ below: undefined, optional: false });
  expect(place({ query: text }, true)).toEqual({ below: undefined, optional: true });
  expect(credentialPlace({ manifest: { params: {} }, values: {}, chosen: false })).toBeUndefined();
});
