import type { CredentialDefinition, NodeErrorDetails } from "@weft/sdk";

export type Why = { readonly code: string; readonly message: string } & Pick<
  NodeErrorDetails,
  "hint" | "values"
>;

/** In the words of the error, without what is secret. */
export async function told(
  thrown: unknown,
  definition: Pick<CredentialDefinition, "type" | "params">,
  values: Readonly<Record<string, unknown>>,
): Promise<Why> {
  const [{ toRunError }, { SHORTEST_IN_ERRORS, redactor }] = await Promise.all([
    import("@weft/runtime"),
    import("../outbound/redact.ts"),
  ]);
  const { code, message, hint, values: named } = toRunError(thrown, definition.type);
  const secrets = Object.entries(definition.params)
    .filter(([, { kind }]) => kind === "secret")
    .map(([name]) => values[name])
    .filter((value) => typeof value === "string");
  const redact = redactor(secrets, SHORTEST_IN_ERRORS);
  return redact({
    code,
    message,
    ...(hint !== undefined && { hint }),
    ...(named !== undefined && { values: named }),
  });
}
