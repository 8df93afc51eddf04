import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";

const places: Readonly<Record<string, string>> = {
  qs: "query",
  queryString: "query",
  headers: "header",
  body: "body",
};

/** Paging since version 3, with `$response`, `$request` and `$pageCount` in its expressions. */
export function pagingOf(paging: JsonObject): { params: JsonObject; notes: readonly string[] } {
  const mode =
    textOf(paging["paginationMode"]) ||
    (Object.keys(paging).length > 0 ? "updateAParameterInEachRequest" : "off");
  if (mode === "off") return { params: {}, notes: [] };
  const limited = paging["limitPagesFetched"] === true;
  const pause = numberOf(paging["requestInterval"], 0);
  return {
    params: {
      ...(mode === "responseContainsNextURL"
        ? { paging: "link", nextLink: paging["nextURL"] ?? "" }
        : { paging: "change", changes: changesOf(paging["parameters"]) }),
      ...stopOf(paging),
      ...(limited && { maxPages: Math.max(1, numberOf(paging["maxRequests"], 100)) }),
      ...(pause > 0 && { pagePause: pause }),
    },
    notes: [
      ...(mode === "responseContainsNextURL"
        ? ["A next page at another host is not fetched: the access of the node must not be sent there"]
        : []),
      ...(limited
        ? []
        : ["More than 1,000 pages are taken for a list that never ends; say “Pages at most” for more"]),
    ],
  };
}

function changesOf(value: unknown): readonly JsonObject[] {
  return listOf(objectOf(value)["parameters"])
    .filter(isObject)
    .map((row) => ({
      place: places[textOf(row["type"])] ?? "query",
      name: row["name"] ?? "",
      value: row["value"] ?? "",
    }));
}

function stopOf(paging: JsonObject): JsonObject {
  const when = textOf(paging["paginationCompleteWhen"]) || "responseIsEmpty";
  if (when === "receiveSpecificStatusCodes")
    return { pageStop: "status", stopStatuses: textOf(paging["statusCodesWhenComplete"]) || "404" };
  if (when !== "other") return { pageStop: "empty" };
  const written = textOf(paging["completeExpression"]);
  // A condition that is no expression never changes.
  return { pageStop: "expression", stopWhen: isExpression(written) ? written : "" };
}
