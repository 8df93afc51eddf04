import { defineAction } from "@weft/sdk";
import type { JsonObject, ParamsOf, RunCall } from "@weft/sdk";
import { CompactSign, compactVerify, decodeJwt, decodeProtectedHeader, errors } from "jose";
import { fatal } from "../errors.ts";
import { isObject, splitNames } from "../paths.ts";
import { jwtParams } from "./jwt.params.ts";
import { jwtText } from "./jwt.text.ts";
import { cryptoKeyPair, cryptoSecret } from "./key-credentials.ts";
import { keysOf, privateKeyOf, publicKeyOf, secretOf } from "./keys.ts";
import { withResult } from "./result.ts";

type Call = RunCall<ParamsOf<typeof jwtParams>>;

export const dataJwt = defineAction({
  type: "data.jwt",
  version: 1,
  label: "JWT",
  help: "Signs JSON Web Tokens, verifies them, or reads what stands in them.",
  icon: "key-round",
  group: "Data",
  synonyms: ["json web token", "token", "sign", "verify", "decode", "claims", "bearer", "hs256", "rs256"],
  summary: "{action}",
  effect: "none",
  params: jwtParams,
  credential: [cryptoSecret, cryptoKeyPair],
  credentialOptional: true,
  translations: jwtText,
  async run(call) {
    const { item, params } = call;
    return withResult(item, params, params.action === "sign" ? await signed(call) : await read(call));
  },
});

async function signed(call: Call): Promise<string> {
  const { algorithm, keyId } = call.params;
  const payload = new TextEncoder().encode(JSON.stringify(claimsOf(call)));
  const header = { alg: algorithm, typ: "JWT", ...(keyId !== "" && { kid: keyId }) };
  const key = await keyOf(call);
  try {
    return await new CompactSign(payload).setProtectedHeader(header).sign(key);
  } catch {
    throw fatal("jwt-key", { algorithm });
  }
}

function claimsOf({ params, index, ctx }: Call): JsonObject {
  const { payload, issuer, audience, subject, id, expiresIn, notBefore, issuedAt } = params;
  if (!isObject(payload)) throw fatal("jwt-payload", { item: index + 1 });
  const now = Math.floor(ctx.now() / 1000);
  const names = splitNames(audience);
  return {
    ...(issuedAt && { iat: now }),
    ...payload,
    ...(expiresIn !== undefined && { exp: now + Math.floor(expiresIn / 1000) }),
    ...(notBefore !== undefined && { nbf: now + Math.floor(notBefore / 1000) }),
    ...(names.length > 0 && { aud: names.length === 1 ? names[0] : names }),
    ...(issuer !== "" && { iss: issuer }),
    ...(subject !== "" && { sub: subject }),
    ...(id !== "" && { jti: id }),
  };
}

/** A secret for HS; otherwise the private key to sign with, or the public one to verify with. */
async function keyOf({ params: { action, algorithm, key }, ctx }: Call) {
  const keys = keysOf(await ctx.credential(), key);
  if (algorithm.startsWith("HS")) return new TextEncoder().encode(secretOf(keys));
  return action === "sign" ? privateKeyOf(keys) : publicKeyOf(keys);
}

async function read(call: Call): Promise<JsonObject> {
  const { params, index } = call;
  const token = params.token.trim().replace(/^Bearer\s+/i, "");
  const item = index + 1;
  const parts = partsOf(token, item);
  if (params.action === "verify") {
    await verifySignature(call, token, parts.header["alg"]);
    checkClaims(call, parts.payload);
  }
  if (!params.whole) return parts.payload;
  return { ...parts, signature: token.slice(token.lastIndexOf(".") + 1) };
}

function partsOf(token: string, item: number): { readonly header: JsonObject; readonly payload: JsonObject } {
  try {
    return { header: { ...decodeProtectedHeader(token) }, payload: { ...decodeJwt(token) } };
  } catch {
    throw fatal("jwt-malformed", { item });
  }
}

async function verifySignature(call: Call, token: string, found: unknown): Promise<void> {
  const { algorithm } = call.params;
  const item = call.index + 1;
  // Whoever sends the token must not choose how it is verified.
  if (found !== algorithm)
    throw fatal("jwt-algorithm", { item, found: String(found).slice(0, 40), expected: algorithm });
  const key = await keyOf(call);
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) throw fatal("jwt-signature", { item });
    throw error instanceof errors.JOSEError
      ? fatal("jwt-malformed", { item })
      : fatal("jwt-key", { algorithm });
  }
}

function checkClaims({ params, index, ctx }: Call, claims: JsonObject): void {
  const { exp, nbf, iss, sub, aud } = claims;
  const item = index + 1;
  const wrong = (claim: string) => fatal("jwt-claim", { item, claim });
  const now = ctx.now() / 1000;
  const leeway = params.leeway / 1000;
  for (const [claim, value] of Object.entries({ exp, nbf }))
    if (value !== undefined && typeof value !== "number") throw wrong(claim);
  if (typeof nbf === "number" && !params.ignoreNotBefore && nbf > now + leeway) throw wrong("nbf");
  if (typeof exp === "number" && !params.ignoreExpiration && exp <= now - leeway)
    throw fatal("jwt-expired", { item, at: instant(exp) });
  if (params.issuer !== "" && iss !== params.issuer) throw wrong("iss");
  if (params.subject !== "" && sub !== params.subject) throw wrong("sub");
  const wanted = splitNames(params.audience);
  if (wanted.length > 0 && !wanted.some((name) => [aud].flat().includes(name))) throw wrong("aud");
}

function instant(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}
