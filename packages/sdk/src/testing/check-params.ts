import type { ChoiceOption, Param, Params } from "../params.ts";

/** Visits every parameter, columns of lists and groups included, with its path as translations name it. */
export function* eachParam(
  params: Params,
  prefix = "",
): Generator<{ path: string; param: Param; siblings: Params }> {
  for (const [name, param] of Object.entries(params)) {
    const path = prefix + name;
    yield { path, param, siblings: params };
    if (param.kind === "list" || param.kind === "group") yield* eachParam(param.of, `${path}.`);
  }
}

export function optionValues(param: Param): readonly string[] {
  return param.kind === "choice" || param.kind === "choices" ? param.options.map(optionValue) : [];
}

function optionValue(option: ChoiceOption): string {
  return typeof option === "string" ? option : option.value;
}

/** What is wrong with the parameters themselves. */
export function checkParams(params: Params): string[] {
  const complaints: string[] = [];
  for (const { path, param, siblings } of eachParam(params)) {
    const at = `Parameter "${path}"`;
    if (param.label.trim() === "") complaints.push(`${at} has no label`);
    // A column explains itself by its list; everything on the form's first level is explained.
    if (param.help === undefined && !path.includes(".")) complaints.push(`${at} has no help`);
    if (param.help !== undefined && !/[.?!]$/.test(param.help))
      complaints.push(`${at}: the help is not a sentence`);
    if (param.kind === "secret") complaints.push(`${at} is a secret: only credentials may ask for secrets`);
    const repeated = optionValues(param).filter((value, index, all) => all.indexOf(value) !== index);
    if (repeated.length > 0) complaints.push(`${at} has the option "${repeated[0]}" twice`);
    complaints.push(...wordless(param).map((value) => `${at}: option "${value}" has no label`));
    const fault = defaultFault(param);
    if (fault !== undefined) complaints.push(`${at}: ${fault}`);
    complaints.push(...checkShowWhen(param, siblings).map((text) => `${at}: ${text}`));
  }
  return complaints;
}

/** Options that a system's own words stand for, such as `to_do`: people read what they are called instead. */
function wordless(param: Param): readonly string[] {
  if (param.kind !== "choice" && param.kind !== "choices") return [];
  return param.options
    .filter((option) => typeof option === "string")
    .filter((option) => /^[a-z]{3,}(_\w+)*$/.test(option));
}

function checkShowWhen(param: Param, siblings: Params): string[] {
  return Object.entries(param.showWhen ?? {}).flatMap(([name, values]) => {
    const sibling = siblings[name];
    if (sibling === undefined) return [`showWhen names "${name}", which is not beside it`];
    const options = optionValues(sibling);
    const wrong = options.length === 0 ? [] : values.filter((value) => !options.includes(String(value)));
    return wrong.map((value) => `showWhen waits for "${String(value)}", which "${name}" never is`);
  });
}

function defaultFault(param: Param): string | undefined {
  if (!("default" in param) || param.default === undefined) return undefined;
  const value: unknown = param.default;
  switch (param.kind) {
    case "number":
    case "duration":
      return numberFault(param, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : "the default is not true or false";
    case "choice":
      return optionValues(param).includes(String(value))
        ? undefined
        : "the default is not one of the options";
    case "choices": {
      const known = Array.isArray(value) && value.every((one) => optionValues(param).includes(String(one)));
      return known ? undefined : "the default is not a list of the options";
    }
    case "fields":
    case "conditions":
    case "list":
      return Array.isArray(value) ? undefined : "the default is not a list of rows";
    case "json":
      return undefined;
    default:
      return typeof value === "string" ? undefined : "the default is not a text";
  }
}

function numberFault(
  param: Extract<Param, { kind: "number" | "duration" }>,
  value: unknown,
): string | undefined {
  if (typeof value !== "number") return "the default is not a number";
  if (param.kind === "duration") return value < 0 ? "the default is negative" : undefined;
  if (param.integer === true && !Number.isInteger(value)) return "the default is not a whole number";
  if (value < (param.min ?? -Infinity) || value > (param.max ?? Infinity))
    return "the default is out of bounds";
  return undefined;
}
