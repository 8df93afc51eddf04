import type { JsonObject } from "@weft/sdk";
import { isObject, numberOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportJwt: Exporter = ({ params }) => {
  const action = textOf(params["action"] ?? "sign");
  const { algorithm = "HS256" } = params;
  const shared = { type: "jwt", typeVersion: 1 } as const;
  const alone =
    params["keep"] === false ? [] : ["n8n gives the result alone, without the fields of the input"];
  const notes = [...alone, ...leftOut(params, ["key"]), ...placeNotes(action, params)];
  if (action === "sign") {
    const { claims, notes: more } = claimsOf(params);
    const parameters = {
      operation: action,
      ...claims,
      options: { algorithm, ...renamed(params, { keyId: "kid" }) },
    };
    return { ...shared, parameters, notes: [...notes, ...more, ...notUsual(params, { issuedAt: true })] };
  }
  const { token = "" } = params;
  const complete = params["whole"] === true ? { complete: true } : {};
  if (action === "decode")
    return { ...shared, parameters: { operation: action, token, options: complete }, notes };
  if (action !== "verify") throw new NoCounterpart("What to do with the token is given by an expression");
  const leeway = numberOf(params["leeway"], 0);
  const options = {
    algorithm,
    ...complete,
    ...(params["ignoreExpiration"] === true && { ignoreExpiration: true }),
    ...(params["ignoreNotBefore"] === true && { ignoreNotBefore: true }),
    ...(leeway > 0 && { clockTolerance: leeway / 1000 }),
  };
  const unchecked = ["issuer", "audience", "subject"].filter((name) => textOf(params[name]) !== "");
  const demanded =
    unchecked.length === 0
      ? []
      : [`n8n does not check these claims, check them after it: ${unchecked.join(", ")}`];
  return { ...shared, parameters: { operation: action, token, options }, notes: [...notes, ...demanded] };
};

/** There, the result stands in a field whose name nobody chooses. */
function placeNotes(action: string, params: JsonObject): readonly string[] {
  const place = action === "sign" ? "token" : params["whole"] === true ? "" : "payload";
  const field = textOf(params["field"] ?? "jwt");
  if (field === place) return [];
  return [
    place === ""
      ? "The result’s fields are the item’s own there"
      : `The result is in the field “${place}” there`,
  ];
}

const named = { audience: "audience", issuer: "issuer", id: "jwtid", subject: "subject" };

function claimsOf(params: JsonObject): { readonly claims: JsonObject; readonly notes: readonly string[] } {
  const { payload } = params;
  const claims = {
    ...renamed(params, named),
    ...seconds(params, "expiresIn"),
    ...seconds(params, "notBefore"),
  };
  const without = Object.keys(claims).length === 0;
  if (!isObject(payload)) {
    const empty = payload === undefined || payload === "";
    if (empty) return { claims: { claims }, notes: [] };
    const lost = without
      ? []
      : [`Put these claims into the payload there: ${Object.keys(claims).join(", ")}`];
    return { claims: { useJson: true, claimsJson: payload }, notes: lost };
  }
  const extra = Object.entries(payload);
  if (extra.length === 0) return { claims: { claims }, notes: [] };
  if (without) return { claims: { useJson: true, claimsJson: JSON.stringify(payload, null, 2) }, notes: [] };
  const claim = extra.map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
  const texts = extra.some(([, value]) => typeof value !== "string");
  return {
    claims: { claims: { ...claims, additionalClaims: { claim } } },
    notes: texts ? ["Numbers and lists of the payload become texts there"] : [],
  };
}

/** In milliseconds here, in seconds there. */
function seconds(params: JsonObject, name: "expiresIn" | "notBefore"): JsonObject {
  const value = params[name];
  if (value === undefined || value === "") return {};
  if (typeof value === "number") return { [name]: value / 1000 };
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(textOf(value)) ?? [];
  if (inner === undefined || inner.includes("}}"))
    throw new NoCounterpart("A time of this token is put together from several expressions");
  return { [name]: `={{ (${inner.trim()}) / 1000 }}` };
}
