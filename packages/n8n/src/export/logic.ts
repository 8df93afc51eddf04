import type { JsonObject } from "@weft/sdk";
import { idOf, numberOf, textOf } from "../workflow.ts";
import { filterOf } from "./conditions.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { formFields } from "./forms.ts";

export const exportIf: Exporter = ({ params }) => ({
  type: "if",
  typeVersion: 2.2,
  parameters: conditional(params),
  outputs: ["true", "false"],
});

export const exportFilter: Exporter = ({ params, onError }) => ({
  type: "filter",
  typeVersion: 2.2,
  parameters: conditional(params),
  outputs: onError === "output" ? ["main"] : ["main", "discarded"],
});

function conditional(params: JsonObject): JsonObject {
  const ignoreCase = params["ignoreCase"] === true;
  return {
    conditions: filterOf(params, ignoreCase),
    looseTypeValidation: true,
    options: ignoreCase ? { ignoreCase } : {},
  };
}

export const exportSwitch: Exporter = ({ params }) => {
  const rows = rowsOf(params, "rules");
  const handles = rows.map((row, i) => textOf(row["id"]) || String(i));
  const names = rows.map((row, i) => textOf(row["name"]) || String(i));
  if (params["mode"] === "expression") return byExpression(params, handles, names);
  const ignoreCase = params["ignoreCase"] === true;
  const values = rows.map((row, i) => ({
    conditions: filterOf(row, ignoreCase),
    renameOutput: true,
    outputKey: names[i],
  }));
  const named = textOf(params["otherwise"]).trim();
  const fallback = [names.indexOf(named), handles.indexOf(named)].find((index) => index >= 0);
  return {
    type: "switch",
    typeVersion: 3.2,
    parameters: {
      rules: { values },
      looseTypeValidation: true,
      options: {
        fallbackOutput: named !== "" && fallback !== undefined ? fallback : "extra",
        ...(params["send"] === "all" && { allMatchingOutputs: true }),
        ...(ignoreCase && { ignoreCase }),
      },
    },
    outputs: named !== "" && fallback !== undefined ? handles : [...handles, "else"],
  };
};

/** n8n wants the number of an output, where Weft takes its name as well. */
function byExpression(
  params: JsonObject,
  handles: readonly string[],
  names: readonly string[],
): ReturnType<Exporter> {
  const numbered = names.every((name, i) => name === String(i));
  return {
    type: "switch",
    typeVersion: 3.2,
    parameters: { mode: "expression", numberOutputs: handles.length, output: params["output"] ?? "0" },
    outputs: handles,
    notes: numbered ? [] : ["The expression gives the name of an output; n8n needs its number, from 0"],
  };
}

const joins: Readonly<Record<string, string>> = {
  matches: "keepMatches",
  nonMatches: "keepNonMatches",
  everything: "keepEverything",
  first: "enrichInput1",
  second: "enrichInput2",
};

export const exportMerge: Exporter = ({ params }) => {
  const count = numberOf(params["inputs"], 2);
  const inputs = Array.from({ length: count }, (_, i) => `in${i + 1}`);
  const parameters = { ...mergeParameters(params), ...(count !== 2 && { numberInputs: count }) };
  const notes = [
    ...(params["unpaired"] === "first" ? ["Items without a partner are kept from every input"] : []),
    ...(params["mode"] === "sql" ? ["SQL is that of AlaSQL there, which knows less than SQLite"] : []),
    ...(params["several"] === "last" ? ["Of several that fit, the first is taken instead of the last"] : []),
    ...notUsual(params, { order: "partners", asText: false, dropEqual: false }),
  ];
  return { type: "merge", typeVersion: 3.2, parameters, inputs, notes };
};

function mergeParameters(params: JsonObject): JsonObject {
  switch (params["mode"] ?? "append") {
    case "append":
      return { mode: "append" };
    case "branch":
      return params["give"] === "empty"
        ? { mode: "chooseBranch", output: "empty" }
        : { mode: "chooseBranch", useDataOfInput: idOf(params["branch"] ?? 1) };
    case "position": {
      const unpaired = ["all", "first"].includes(textOf(params["unpaired"]));
      const options = { ...clashOf(params), ...(unpaired && { includeUnpaired: true }) };
      return { mode: "combine", combineBy: "combineByPosition", options };
    }
    case "sql":
      return { mode: "combineBySql", query: params["sql"] ?? "" };
    case "all":
      return { mode: "combine", combineBy: "combineAll", options: clashOf(params) };
    case "fields":
      return byFields(params);
    default:
      throw new NoCounterpart("The way of merging is given by an expression");
  }
}

function byFields(params: JsonObject): JsonObject {
  const values = rowsOf(params, "match").map(({ first, second }) => ({
    field1: first ?? "",
    field2: second === undefined || second === "" ? (first ?? "") : second,
  }));
  const from = textOf(params["from"]) || "both";
  return {
    mode: "combine",
    combineBy: "combineByFields",
    advanced: true,
    mergeByFields: { values },
    joinMode: joins[textOf(params["keep"]) || "matches"] ?? "keepMatches",
    ...(from !== "both" && { outputDataFrom: from.replace("in", "input") }),
    options: {
      ...clashOf(params),
      ...(["first", "last"].includes(textOf(params["several"])) && { multipleMatches: "first" }),
      ...(params["loose"] === true && { fuzzyCompare: true }),
      ...(params["dotPaths"] === false && { disableDotNotation: true }),
    },
  };
}

function clashOf({ clash = "last", depth = "deep", keepFilled = false }: JsonObject): JsonObject {
  if (clash === "last" && depth === "deep" && keepFilled === false) return {};
  const how: Readonly<Record<string, string>> = { first: "preferInput1", number: "addSuffix" };
  return {
    clashHandling: {
      values: {
        resolveClash: how[textOf(clash)] ?? "preferLast",
        ...(depth === "shallow" && { mergeMode: "shallowMerge" }),
        ...(keepFilled === true && { overrideEmpty: true }),
      },
    },
  };
}

export const exportLoop: Exporter = ({ params }) => ({
  type: "splitInBatches",
  typeVersion: 3,
  parameters: { batchSize: params["batchSize"] ?? 1, options: {} },
  outputs: ["done", "loop"],
});

export const exportNoOp: Exporter = () => ({ type: "noOp", typeVersion: 1, parameters: {} });

export const exportStop: Exporter = ({ params }) => ({
  type: "stopAndError",
  typeVersion: 1,
  parameters: { errorMessage: params["message"] ?? "" },
  outputs: [],
});

/** Milliseconds as the largest unit that has no remainder. */
const units = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
] as const;

export const exportWait: Exporter = ({ params }) => {
  const notes = leftOut(params, ["key"]);
  const shared = { type: "wait", typeVersion: 1.1 } as const;
  // Time that is over and a call leave through the same output there.
  const called = { ...shared, webhook: true, outputs: [["main", "timeout"]] } as const;
  switch (params["mode"] ?? "duration") {
    case "duration":
      return { ...shared, parameters: lengthOf(params["duration"] ?? 3_600_000), notes };
    case "date":
      return { ...shared, parameters: { resume: "specificTime", dateTime: params["date"] ?? "" }, notes };
    case "call": {
      const methods = Array.isArray(params["methods"]) ? params["methods"] : ["GET", "POST"];
      const said = textOf(params["answer"]);
      const parameters = {
        resume: "webhook",
        httpMethod: textOf(methods[0]) || "GET",
        ...limitOf(params),
        options: said === "" ? {} : { responseData: said },
      };
      const one = methods.length > 1 ? [`It can be called only by ${parameters.httpMethod} there`] : [];
      return { ...called, parameters, notes: [...notes, ...one] };
    }
    case "form": {
      const { fields, notes: more } = formFields(params);
      const parameters = {
        resume: "form",
        formTitle: params["title"] ?? "",
        ...(textOf(params["text"]) !== "" && { formDescription: params["text"] }),
        formFields: { values: fields },
        ...limitOf(params),
        options: textOf(params["button"]) === "" ? {} : { buttonLabel: params["button"] },
      };
      return { ...called, parameters, notes: [...notes, ...more] };
    }
    default:
      throw new NoCounterpart("What it waits for is given by an expression");
  }
};

function limitOf({ limit }: JsonObject): JsonObject {
  if (limit === undefined || limit === "") return {};
  const { amount, unit } = lengthOf(limit);
  return { limitWaitTime: true, limitType: "afterTimeInterval", resumeAmount: amount, resumeUnit: unit };
}

function lengthOf(duration: unknown): JsonObject {
  if (typeof duration !== "number") {
    const [, inner] = /^=\s*\{\{([\s\S]*)\}\}\s*$/.exec(textOf(duration)) ?? [];
    if (inner === undefined || inner.includes("}}"))
      throw new NoCounterpart("The time to wait is put together from several expressions");
    return { amount: `={{ (${inner.trim()}) / 1000 }}`, unit: "seconds" };
  }
  const unit = units.find(([, factor]) => duration > 0 && duration % factor === 0);
  return unit === undefined
    ? { amount: duration / 1000, unit: "seconds" }
    : { amount: duration / unit[1], unit: unit[0] };
}

export const exportCall: Exporter = ({ params }) => {
  const fields = rowsOf(params, "inputs");
  const id = idOf(params["flow"]);
  return {
    type: "executeWorkflow",
    typeVersion: 1.2,
    parameters: {
      workflowId: { __rl: true, mode: "id", value: id },
      ...(params["each"] === "each" && { mode: "each" }),
      workflowInputs: {
        mappingMode: "defineBelow",
        value: Object.fromEntries(fields.map(({ name, value }) => [textOf(name), value ?? null])),
        matchingColumns: [],
        schema: [],
        attemptToConvertTypes: false,
        convertFieldsToString: true,
      },
      options: params["wait"] === false ? { waitForSubWorkflow: false } : {},
    },
    notes: ["Export the flow that it calls as well, and choose it there"],
  };
};
