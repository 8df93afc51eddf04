import { ORPCError, ValidationError } from "@orpc/server";
import { apiErrors } from "@weft/api";
import { troubleOf } from "../db/trouble.ts";
import { fault } from "./fault.ts";

/**
 * Turns whatever a route threw into an answer of the table. `report` hears of what was not meant to happen; the caller
 * learns nothing of it but that it happened.
 */
export function toFault(error: unknown, report: (error: unknown) => void): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === "BAD_REQUEST")
      return invalidInput(error.cause);
    if (error.code !== "INTERNAL" && Object.hasOwn(apiErrors, error.code)) return error;
  }
  report(error);
  const trouble = troubleOf(error);
  return trouble
    ? fault("NOT_READY", { message: `${trouble.message} ${trouble.remedy}` })
    : fault("INTERNAL");
}

/** So many mistakes are told in words, and so many by their field. */
const TOLD = 5;
const LISTED = 50;

function invalidInput({ issues }: ValidationError): ORPCError<string, unknown> {
  const fields: Record<string, string> = {};
  for (const issue of issues.slice(0, LISTED)) {
    const path =
      issue.path?.map((part) => String(typeof part === "object" ? part.key : part)).join(".") ?? "";
    fields[path] ??= issue.message;
  }
  const said = Object.entries(fields).map(([path, message]) =>
    path === "" ? message : `${path}: ${message}`,
  );
  const left = (issues.length > LISTED ? issues.length : said.length) - TOLD;
  const more = left > 0 ? `; and ${left} more` : "";
  return fault("INVALID_INPUT", {
    message: `Some fields are not valid. ${said.slice(0, TOLD).join("; ")}${more}.`,
    data: { fields },
  });
}
