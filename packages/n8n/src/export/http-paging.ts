import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { NoCounterpart, rowsOf, wordOf } from "./exporter.ts";

interface Paging {
  readonly options: JsonObject;
  readonly notes: readonly string[];
}

/** How the next page is asked for. Numbered pages, offsets and marks become values that change with each request. */
export function pagingOf(params: JsonObject): Paging {
  const how = textOf(params["paging"] ?? "none");
  if (how === "none") return { options: {}, notes: [] };
  const { next, stop } = wayOf(how, params);
  const most = params["maxPages"];
  const pause = numberOf(params["pagePause"], 0);
  const pagination = {
    ...next,
    ...(stop ?? stopOf(params)),
    ...(most !== undefined && most !== "" && { limitPagesFetched: true, maxRequests: most }),
    ...(pause > 0 && { requestInterval: pause }),
  };
  const short = (how === "page" || how === "offset") && params["pageSize"] !== undefined;
  return {
    options: { pagination: { pagination } },
    notes: short ? ["One more page is asked for there: the last one is known by being empty"] : [],
  };
}

interface Way {
  readonly next: JsonObject;
  /** Where the way itself says when it is done. */
  readonly stop?: JsonObject;
}

function wayOf(how: string, params: JsonObject): Way {
  switch (how) {
    case "link":
      return { next: { paginationMode: "responseContainsNextURL", nextURL: nextLink(params["nextLink"]) } };
    case "page":
      return changing(params, `={{ $pageCount + ${numberOf(params["pageFirst"], 1)} }}`, "page");
    case "offset": {
      const size = params["pageSize"];
      if (typeof size !== "number")
        throw new NoCounterpart("n8n counts records only where it is known how many a page has");
      const first = numberOf(params["pageFirst"], 0);
      return changing(params, `={{ ${first} + $pageCount * ${size} }}`, "offset");
    }
    case "cursor": {
      const mark = readOf(params["nextCursor"]);
      const stop = { paginationCompleteWhen: "other", completeExpression: `={{ !(${mark}) }}` };
      const way = changing(params, `={{ ${mark} }}`, "cursor");
      return (params["pageStop"] ?? "empty") === "empty" ? { ...way, stop } : way;
    }
    case "change":
      return changed(rowsOf(params, "changes").map(changeOf));
    default:
      throw new NoCounterpart("The way through the pages is given by an expression");
  }
}

function changing(params: JsonObject, value: string, usual: string): Way {
  const size = textOf(params["pageSizeParam"]);
  return changed([
    { type: "qs", name: textOf(params["pageParam"]) || usual, value },
    ...(size === "" ? [] : [{ type: "qs", name: size, value: params["pageSize"] ?? "" }]),
  ]);
}

function changed(parameters: readonly JsonObject[]): Way {
  return { next: { paginationMode: "updateAParameterInEachRequest", parameters: { parameters } } };
}

const places = { query: "qs", header: "headers", body: "body" };

function changeOf({ place = "query", name = "", value = "" }: JsonObject): JsonObject {
  return { type: wordOf(places, place), name, value };
}

/** Without a field, the Link header says it. */
function nextLink(given: unknown): unknown {
  if (isExpression(given)) return given;
  if (textOf(given) !== "") return `={{ ${readOf(given)} }}`;
  return '={{ ($response.headers.link ?? "").match(/<([^>]+)>\\s*;[^,]*rel="?next"?/)?.[1] }}';
}

/** What an expression over the answer is inside, or the expression that reads a field of its body. */
function readOf(given: unknown): string {
  if (!isExpression(given)) {
    const steps = textOf(given)
      .split(/[.[\]"']+/)
      .filter((step) => step !== "");
    const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `[${JSON.stringify(step)}]`));
    return `$response?.body?.${path.join("?.")}`;
  }
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(textOf(given)) ?? [];
  if (inner === undefined || inner.includes("}}"))
    throw new NoCounterpart("The mark of the next page is put together from several expressions");
  return inner.trim();
}

function stopOf(params: JsonObject): JsonObject {
  const { pageStop = "empty", stopStatuses = "404", stopWhen = "" } = params;
  if (pageStop === "status")
    return {
      paginationCompleteWhen: "receiveSpecificStatusCodes",
      statusCodesWhenComplete: stopStatuses,
    };
  if (pageStop === "expression") return { paginationCompleteWhen: "other", completeExpression: stopWhen };
  return { paginationCompleteWhen: "responseIsEmpty" };
}
