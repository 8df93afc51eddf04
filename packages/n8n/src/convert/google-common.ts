import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, numberOf, textOf } from "../workflow.ts";

/** Which access the node had. `usual`: where the file does not say it. */
export function googleCredentialNote(
  parameters: JsonObject,
  usual: "oAuth2" | "serviceAccount" = "oAuth2",
): string {
  const chosen = textOf(parameters["authentication"]) || usual;
  const type = chosen === "serviceAccount" ? "Google service account" : "Google account";
  return `Choose a credential of the type “${type}”: secrets are never in a workflow file`;
}

/** What a locator holds, or the value itself, as older versions have it. */
export function located(given: unknown): { readonly value: string; readonly mode: string } {
  return isObject(given)
    ? { value: idOf(given["value"]), mode: textOf(given["mode"]) }
    : { value: idOf(given), mode: "" };
}

/** The text of an expression put between others. */
export function template(before: string, value: string, after = ""): string {
  return value.startsWith("=") ? `=${before}${value.slice(1)}${after}` : `${before}${value}${after}`;
}

/** A list is a text with commas here; what an expression gives becomes one. */
export function joined(list: unknown): string {
  if (!Array.isArray(list)) {
    const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(textOf(list)) ?? [];
    return inner === undefined || inner.includes("{{")
      ? textOf(list)
      : `={{ [${inner.trim()}].flat().join(",") }}`;
  }
  const parts = listOf(list).map(textOf);
  const all = parts.map((part) => part.replace(/^=/, "")).join(", ");
  return parts.some(isExpression) ? `=${all}` : all;
}

/** How many, of which a file names none where it is n8n’s usual number; with all, as many as there never are. */
export function mostWanted(parameters: JsonObject, usual = 50): JsonObject {
  if (parameters["returnAll"] === true) return { most: 1_000_000 };
  const { limit } = parameters;
  return { most: isExpression(limit) ? limit : numberOf(limit, usual) };
}
