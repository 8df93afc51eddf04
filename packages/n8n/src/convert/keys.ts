import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { withinBraces } from "./single.ts";

const chooseCredential = "Choose a credential: secrets are never in a workflow file";

const digests: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA1: "sha1",
  SHA224: "sha224",
  SHA256: "sha256",
  SHA384: "sha384",
  SHA512: "sha512",
  "SHA3-256": "sha3-256",
  "SHA3-384": "sha3-384",
  "SHA3-512": "sha3-512",
};

/** Crypto 1 with the secret in the node, 2 with a credential. */
export const convertCrypto: Converter = ({ typeVersion, parameters }) => {
  const action = textOf(parameters["action"]) || "hash";
  const place = placeOf(parameters);
  if (action === "generate")
    return { type: "data.crypto", params: { action: "random", ...randomOf(parameters), ...place } };
  if (!["hash", "hmac", "sign"].includes(action)) throw new Unsupported(`“${action}” has no counterpart`);
  const encoding = textOf(parameters["encoding"]).toLowerCase() || "hex";
  const params = {
    action,
    ...contentOf(parameters),
    algorithm: action === "sign" ? signatureDigest(parameters) : digestOf(parameters["type"] ?? "MD5"),
    ...(encoding !== "hex" && { encoding }),
    ...(action === "hmac" && typeVersion < 2 && { secret: parameters["secret"] ?? "" }),
    ...(action === "sign" && typeVersion < 2 && { privateKey: parameters["privateKey"] ?? "" }),
    ...place,
  };
  return {
    type: "data.crypto",
    params,
    notes: typeVersion >= 2 && action !== "hash" ? [chooseCredential] : [],
  };
};

function placeOf(parameters: JsonObject): JsonObject {
  return { field: textOf(parameters["dataPropertyName"]) || "data" };
}

function contentOf(parameters: JsonObject): JsonObject {
  if (parameters["binaryData"] === true)
    return { source: "file", file: textOf(parameters["binaryPropertyName"]) || "data" };
  return { value: parameters["value"] ?? "" };
}

function digestOf(type: unknown): string {
  const digest = Object.hasOwn(digests, textOf(type)) ? digests[textOf(type)] : undefined;
  if (digest === undefined) throw new Unsupported(`The algorithm “${textOf(type)}” has no counterpart`);
  return digest;
}

/** There, signatures have the names of OpenSSL: `RSA-SHA256`, `sha256WithRSAEncryption`, `id-rsassa-pkcs1-v1_5-with-sha3-256`. */
function signatureDigest(parameters: JsonObject): string {
  const name = textOf(parameters["algorithm"]);
  const found = /(sha3-\d{3}|sha-?\d{1,3}|md5)/i.exec(name)?.[1] ?? "";
  return digestOf(found.toUpperCase().replace(/^SHA-/, "SHA") || name);
}

function randomOf(parameters: JsonObject): JsonObject {
  const random = textOf(parameters["encodingType"]) || "uuid";
  return { random, ...(random !== "uuid" && { length: parameters["stringLength"] ?? 32 }) };
}

/** JWT 1. What it gives replaces the item there. */
export const convertJwt: Converter = ({ parameters }) => {
  const action = textOf(parameters["operation"]) || "sign";
  const options = objectOf(parameters["options"]);
  const algorithm = textOf(options["algorithm"]);
  const shared = { action, keep: false };
  const notes = [
    ...ignoredOptions(options, [
      "algorithm",
      "kid",
      "complete",
      "ignoreExpiration",
      "ignoreNotBefore",
      "clockTolerance",
    ]),
    ...(action === "decode" ? [] : [chooseCredential]),
    ...(action === "decode" || algorithm !== ""
      ? []
      : ["Choose the algorithm: in n8n it stands in the credential"]),
  ];
  if (action === "sign") {
    const params = {
      ...shared,
      ...claimsOf(parameters),
      ...(algorithm !== "" && { algorithm }),
      ...(textOf(options["kid"]) !== "" && { keyId: options["kid"] }),
      field: "token",
    };
    return { type: "data.jwt", params, notes };
  }
  if (action !== "verify" && action !== "decode")
    throw new Unsupported(`“${action}” of a JWT has no counterpart`);
  const whole = options["complete"] === true;
  const params = {
    ...shared,
    token: parameters["token"] ?? "",
    ...(action === "verify" && verifying(options)),
    ...(action === "verify" && algorithm !== "" && { algorithm }),
    ...(whole ? { whole, field: "" } : { field: "payload" }),
  };
  return { type: "data.jwt", params, notes };
};

function verifying(options: JsonObject): JsonObject {
  return {
    ...(options["ignoreExpiration"] === true && { ignoreExpiration: true }),
    ...(options["ignoreNotBefore"] === true && { ignoreNotBefore: true }),
    ...(options["clockTolerance"] !== undefined && { leeway: numberOf(options["clockTolerance"], 0) * 1000 }),
  };
}

const claimNames: Readonly<Record<string, string>> = {
  audience: "audience",
  issuer: "issuer",
  jwtid: "id",
  subject: "subject",
};

/** In seconds there, in milliseconds here. */
const times: Readonly<Record<string, string>> = { expiresIn: "expiresIn", notBefore: "notBefore" };

function claimsOf(parameters: JsonObject): JsonObject {
  if (parameters["useJson"] === true) return { payload: parameters["claimsJson"] ?? {} };
  const claims = objectOf(parameters["claims"]);
  const extra = listOf(objectOf(claims["additionalClaims"])["claim"]).filter(isObject);
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(claims)) {
    const plain = Object.hasOwn(claimNames, name) ? claimNames[name] : undefined;
    const time = Object.hasOwn(times, name) ? times[name] : undefined;
    if (plain !== undefined) known[plain] = value;
    if (time !== undefined) known[time] = milliseconds(value);
  }
  if (extra.length === 0) return known;
  return { ...known, payload: Object.fromEntries(extra.map(({ name, value }) => [textOf(name), value])) };
}

function milliseconds(value: unknown): unknown {
  if (!isExpression(value)) return numberOf(Number(value), 0) * 1000;
  const inner = withinBraces(value);
  if (inner === undefined)
    throw new Unsupported("A time of this token is put together from several expressions");
  return `={{ (${inner}) * 1000 }}`;
}
