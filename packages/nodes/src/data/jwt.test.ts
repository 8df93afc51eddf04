import { createHmac, generateKeyPairSync } from "node:crypto";
import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { cryptoKeyPair, cryptoSecret } from "./key-credentials.ts";
import { dataJwt } from "./jwt.ts";

type Params = Partial<ParamsOf<typeof dataJwt.params>>;

const now = Date.UTC(2026, 2, 1);
const seconds = now / 1000;
const secret = "an old secret, and ąę";
const shared = { definition: cryptoSecret, values: { secret } };

async function jwt(
  params: Params,
  more: { credential?: typeof shared; now?: number; item?: JsonObject } = {},
) {
  const { credential = shared, item = {} } = more;
  const test = { params, credential, now: more.now ?? now, items: [item] };
  return (await runNode(dataJwt, test)).outputs["main"]?.[0]?.json;
}

async function token(params: Params): Promise<string> {
  return String((await jwt({ action: "sign", ...params }))?.["jwt"]);
}

test("signs as others do: the same token as of its parts and Node's HMAC", async () => {
  const signed = await token({ payload: { name: "Łukasz" } });
  const [header = "", payload = "", signature] = signed.split(".");
  const text = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as unknown;
  expect(text(header)).toEqual({ alg: "HS256", typ: "JWT" });
  expect(text(payload)).toEqual({ iat: seconds, name: "Łukasz" });
  expect(createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url")).toBe(signature);
});

test("verifies a token that somebody else made", async () => {
  // RFC 7515, appendix A.1
  const known =
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  expect(await jwt({ action: "decode", token: `Bearer ${known}`, keep: false })).toEqual({
    jwt: { iss: "joe", exp: 1_300_819_380, "http://example.com/is_root": true },
  });
  await expect(jwt({ action: "verify", token: known })).rejects.toThrow(
    "Item 1: the signature of the JWT is not right.",
  );
});

test("the claims, and what verifying demands of them", async () => {
  const claims = { issuer: "shop", audience: "app, web", subject: "42" };
  const signed = await token({ ...claims, id: "t1", expiresIn: 60_000, notBefore: 10_000, issuedAt: false });
  const payload = {
    exp: seconds + 60,
    nbf: seconds + 10,
    aud: ["app", "web"],
    iss: "shop",
    sub: "42",
    jti: "t1",
  };
  const verify = (params: Params, at = 20) =>
    jwt({ action: "verify", token: signed, field: "", keep: false, ...params }, { now: now + at * 1000 });
  expect(await verify({ ...claims, audience: "web" })).toEqual(payload);
  expect(await verify({ leeway: 10_000 }, 0)).toEqual(payload);
  expect(await verify({ leeway: 10_000 }, 69)).toEqual(payload);
  expect(await verify({ ignoreExpiration: true }, 1000)).toEqual(payload);
  expect(await verify({ ignoreNotBefore: true }, 0)).toEqual(payload);
  await expect(verify({}, 0)).rejects.toThrow("the claim “nbf” of the JWT is not as it must be");
  await expect(verify({}, 60)).rejects.toThrow("Item 1: the JWT expired at 2026-03-01T00:01:00.000Z.");
  await expect(verify({ issuer: "other" })).rejects.toThrow("“iss”");
  await expect(verify({ audience: "ap" })).rejects.toThrow("“aud”");
  await expect(verify({ subject: "4" })).rejects.toThrow("“sub”");
});

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ed = generateKeyPairSync("ed25519");

test.for([
  ["RS256", rsa],
  ["RS512", rsa],
  ["PS384", rsa],
  ["ES256", ec],
  ["EdDSA", ed],
] as const)("%s with a key pair", async ([algorithm, { privateKey, publicKey }]) => {
  const pair = {
    privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    publicKey: String(publicKey.export({ type: "spki", format: "pem" })),
  };
  const use = (params: Params, values: JsonObject) =>
    runNode(dataJwt, {
      params: { algorithm, ...params },
      credential: { definition: cryptoKeyPair, values },
      now,
    });
  const { outputs } = await use({ payload: { a: 1 }, keyId: "k1" }, { privateKey: pair.privateKey });
  const signed = String(outputs["main"]?.[0]?.json["jwt"]);
  for (const values of [{ publicKey: pair.publicKey }, { privateKey: pair.privateKey }]) {
    const verified = await use({ action: "verify", token: signed, whole: true }, values);
    expect(verified.outputs["main"]?.[0]?.json["jwt"]).toEqual({
      header: { alg: algorithm, typ: "JWT", kid: "k1" },
      payload: { iat: seconds, a: 1 },
      signature: signed.split(".")[2],
    });
  }
});

test("a token does not choose how it is verified", async () => {
  const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from("{}").toString("base64url")}.`;
  await expect(jwt({ action: "verify", token: none })).rejects.toThrow("is signed with none, not HS256");
  const publicKey = String(rsa.publicKey.export({ type: "spki", format: "pem" }));
  const signed = await token({ key: publicKey });
  await expect(jwt({ action: "verify", token: signed, algorithm: "RS256" })).rejects.toMatchObject({
    code: "jwt-algorithm",
  });
});

test.for<[Params, JsonObject, string]>([
  [{ action: "sign" }, {}, "There is no secret"],
  [{ action: "sign", algorithm: "RS256" }, {}, "There is no private key"],
  [{ action: "sign", algorithm: "RS256" }, { privateKey: "secret" }, "The private key cannot be read."],
  [
    { action: "sign", algorithm: "ES256" },
    { privateKey: rsa.privateKey.export({ type: "pkcs8", format: "pem" }) },
    "The key does not fit ES256.",
  ],
  [{ action: "sign", payload: [1] }, { secret: "x" }, "The payload of a JWT is an object, but item 1"],
  [{ action: "decode", token: "" }, {}, "what is given is not a JWT"],
  [{ action: "decode", token: "a.b.c" }, {}, "what is given is not a JWT"],
  [{ action: "decode", token: `${"a".repeat(1_000_000)}.b.c` }, {}, "what is given is not a JWT"],
])("%j says what is wrong", async ([params, values, message]) => {
  const credential = { definition: cryptoKeyPair, values };
  await expect(runNode(dataJwt, { params, credential })).rejects.toThrow(message);
});

test("the key may stand in the node where there is no credential", async () => {
  const { outputs } = await runNode(dataJwt, { params: { key: "written" }, now });
  const signed = String(outputs["main"]?.[0]?.json["jwt"]);
  const verified = await runNode(dataJwt, {
    params: { action: "verify", token: signed, key: "written" },
    now,
  });
  expect(verified.outputs["main"]?.[0]?.json).toEqual({ jwt: { iat: seconds } });
});

test("a payload with reserved names is only data", async () => {
  const part = (text: string) => Buffer.from(text).toString("base64url");
  const odd = `${part('{"alg":"HS256"}')}.${part('{"__proto__":{"admin":true}}')}.x`;
  const read = await jwt({ action: "decode", token: odd, field: "", keep: false });
  expect(JSON.stringify(read)).toBe('{"__proto__":{"admin":true}}');
  expect((read as { admin?: unknown }).admin).toBeUndefined();
});
