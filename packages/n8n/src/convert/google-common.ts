import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, textOf } from "../workflow.ts";

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
