import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "hash",
    "crypto",
    1,
    { value: "={{ $json.a }}" },
    { action: "hash", value: "={{ $json.a }}", algorithm: "md5", field: "data" },
  ],
  [
    "hash of a file",
    "crypto",
    1,
    {
      type: "SHA3-512",
      binaryData: true,
      binaryPropertyName: "doc",
      dataPropertyName: "a.b",
      encoding: "base64",
    },
    { source: "file", file: "doc", algorithm: "sha3-512", encoding: "base64", field: "a.b" },
  ],
  [
    "hmac",
    "crypto",
    1,
    { action: "hmac", type: "SHA256", value: "x", secret: "s" },
    { action: "hmac", algorithm: "sha256", value: "x", secret: "s" },
  ],
  [
    "sign",
    "crypto",
    1,
    { action: "sign", value: "x", algorithm: "RSA-SHA256", privateKey: "PEM" },
    { action: "sign", algorithm: "sha256", privateKey: "PEM" },
  ],
  ["random", "crypto", 1, { action: "generate" }, { action: "random", random: "uuid", field: "data" }],
  [
    "random text",
    "crypto",
    1,
    { action: "generate", encodingType: "hex", stringLength: 8 },
    { action: "random", random: "hex", length: 8 },
  ],
  [
    "decode",
    "jwt",
    1,
    { operation: "decode", token: "t" },
    { action: "decode", token: "t", field: "payload", keep: false },
  ],
  [
    "decode all",
    "jwt",
    1,
    { operation: "decode", token: "t", options: { complete: true } },
    { whole: true, field: "", keep: false },
  ],
])("keys: %s", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test("a token's claims and times; the key is chosen here", () => {
  const claims = { audience: "app", expiresIn: "={{ $json.days * 86400 }}", notBefore: 5, jwtid: "7" };
  const signed = one("jwt", 1, { claims, options: { algorithm: "RS256", kid: "k" } });
  expect(signed).toMatchObject({
    type: "data.jwt",
    params: {
      action: "sign",
      audience: "app",
      expiresIn: "={{ ($json.days * 86400) * 1000 }}",
      notBefore: 5000,
      id: "7",
      algorithm: "RS256",
      keyId: "k",
      field: "token",
    },
    notes: ["Choose a credential: secrets are never in a workflow file"],
  });
  expect(one("jwt", 1, { useJson: true, claimsJson: '={ "a": {{ 1 }} }' }).params).toMatchObject({
    payload: '={ "a": {{ 1 }} }',
  });
  const verified = one("jwt", 1, {
    operation: "verify",
    token: "t",
    options: { clockTolerance: 3, ignoreExpiration: true },
  });
  expect(verified.params).toMatchObject({ action: "verify", leeway: 3000, ignoreExpiration: true });
  expect(verified.notes).toContain("Choose the algorithm: in n8n it stands in the credential");
});

test("what has no counterpart is kept whole", () => {
  expect(one("crypto", 1, { action: "sign", algorithm: "RSA-RIPEMD160" }).status).toBe("placeholder");
  expect(one("crypto", 1, { action: "melt" }).status).toBe("placeholder");
  expect(one("jwt", 1, { operation: "melt" }).status).toBe("placeholder");
});
