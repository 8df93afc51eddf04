/** What is wrong with a query, with the names in it as they stand in the query or the schema, the one that is wrong first. */
export interface Fault {
  readonly code: FaultCode;
  readonly name: string;
  readonly other: string;
  readonly third: string;
  /** Names that may have been meant. */
  readonly meant: readonly string[];
  /** What the library says, in English; of what is advised against, the reason of those who made it. */
  readonly message: string;
}

/** Each has its words under `faults` in graphql.json. */
export type FaultCode =
  | "argument"
  | "conflict"
  | "cycle"
  | "deprecated"
  | "depth"
  | "directive"
  | "escape"
  | "executable"
  | "expected"
  | "field"
  | "fits"
  | "fragment"
  | "inputType"
  | "leaf"
  | "lone"
  | "missing"
  | "never"
  | "number"
  | "oneOf"
  | "openText"
  | "operation"
  | "place"
  | "plainType"
  | "quotes"
  | "required"
  | "selection"
  | "subscription"
  | "told"
  | "twice"
  | "type"
  | "unexpected"
  | "unusedFragment"
  | "unusedVariable"
  | "value"
  | "variable";

/** Messages of the library's rules; where a pattern has no groups, the names are what stands in quotes, in that order. */
const refused: readonly (readonly [RegExp, FaultCode])[] = [
  [/ is deprecated\.(?: (?<message>[^]*))?$/u, "deprecated"],
  [/^Cannot query field/u, "field"],
  [/^Expected value of type "(?<other>[^"]*)" not to include unknown field "(?<name>[^"]*)"/u, "field"],
  [/^Expected value of type "(?<other>[^"]*)" to include required field "(?<name>[^"]*)"/u, "missing"],
  [/^Expected value of (?:non-null )?type "(?<name>[^"]*)"[^]*[Ff]ound: (?<other>[^]*)\.$/u, "value"],
  [/^Expected value of non-null type "(?<name>[^"]*)" not to be (?<other>null)/u, "value"],
  [/^Value "(?<other>[^"]*)" does not exist in "(?<name>[^"]*)" enum/u, "value"],
  [/^(?:Enum )?"?(?<name>\w+)"? cannot represent (?:a )?non[ -][^:]*: (?<other>[^]*?)\.?$/u, "value"],
  [/OneOf Input Object type "(?<name>[^"]*)", exactly one/u, "oneOf"],
  [/^Unknown argument/u, "argument"],
  [/^Unknown type/u, "type"],
  [/^Unknown fragment/u, "fragment"],
  [/^Unknown directive/u, "directive"],
  [/^Directive "(?<name>@[^"]*)" (?:may not|cannot) be used/u, "place"],
  [/^Argument "(?<name>@[^("]*)\(label:\)" must be a static/u, "place"],
  [/^Value for arguments "(?<name>\w+)\(label:\)"/u, "place"],
  [/^(?<name>Defer|Stream) directive (?:cannot|not)/u, "place"],
  [/^There can be only one|^The directive .* can only be used once/u, "twice"],
  [/^This anonymous operation must be the only/u, "lone"],
  [/^The (?<name>.+) definition is not executable/u, "executable"],
  [/^The (?<name>\w+) operation is not supported/u, "operation"],
  [/^(?:Anonymous )?Subscription /u, "subscription"],
  [/cannot condition on non composite type "(?<name>[^"]*)"/u, "plainType"],
  [/objects of type "(?<name>[^"]*)" can never be of type "(?<other>[^"]*)"/u, "never"],
  [/^Cannot spread fragment/u, "cycle"],
  [/^(?:Fields|Spreads) "(?<name>[^"]*)" conflict because/u, "conflict"],
  [/^Variable .* cannot be non-input type/u, "inputType"],
  [/^Variable .* is not defined/u, "variable"],
  [/^Variable .* is never used/u, "unusedVariable"],
  [/^Fragment .* is never used/u, "unusedFragment"],
  [/^Variable .* used in position/u, "fits"],
  [/^Argument .* is required/u, "required"],
  [/must have a selection|must have at least one field/u, "selection"],
  [/must not have a selection/u, "leaf"],
  [/^Maximum introspection depth/u, "depth"],
];

/** Messages about what no system could read. */
const unread: readonly (readonly [RegExp, FaultCode])[] = [
  [/^Expected (?<name>.+), found (?<other>.+)\.$/u, "expected"],
  [/^Unterminated string/u, "openText"],
  [/^Unexpected single quote/u, "quotes"],
  [/^Invalid number/u, "number"],
  [/^Invalid (?:Unicode|character) escape sequence: "(?<name>.*)"\.$/u, "escape"],
  [/^(?:Unexpected|Invalid) character(?: within String)?: (?<other>.+)\.$/u, "unexpected"],
  [/^Unexpected variable (?<other>.+) in constant value\.$/u, "unexpected"],
  [/^(?<other>.+) is reserved and cannot be used/u, "unexpected"],
  [/^Unexpected (?<other>.+)\.$/u, "unexpected"],
];

const nameless = { name: "", other: "", third: "", meant: [] };

/** What a message of a rule of the library says. */
export function refusedFor(message: string): Fault {
  const [wrong = "", meant = ""] = message.split(" Did you mean ");
  const found = match(refused, wrong) ?? match(refused, message);
  if (!found) return { ...nameless, code: "told", message };
  const { code, groups } = found;
  const [name = "", other = "", third = ""] = groups ? [] : quotedIn(wrong);
  // What was found instead may stand behind the proposals.
  const proposals = code === "selection" ? [] : quotedIn(meant.replace(/"?[;.] [Ff]ound: [^]*$/u, ""));
  return { name, other, third, ...groups, code, message: groups?.["message"] ?? wrong, meant: proposals };
}

/** `Syntax Error: Expected Name, found "}".` */
export function unreadable(told: string): Fault {
  const message = told.replace(/^Syntax Error: /u, "");
  const { code, groups } = match(unread, message) ?? { code: "told" };
  const { name = "", other = "" } = groups ?? {};
  return { ...nameless, code, name: code === "escape" ? name : plain(name), other: plain(other), message };
}

function match(
  table: readonly (readonly [RegExp, FaultCode])[],
  message: string,
): { readonly code: FaultCode; readonly groups: Readonly<Record<string, string>> | undefined } | undefined {
  for (const [pattern, code] of table) {
    const found = pattern.exec(message);
    if (!found) continue;
    const given = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
    return { code, groups: found.groups && Object.fromEntries(given) };
  }
  return undefined;
}

/** `Name "order"` as it stands there: `order`. */
function plain(token: string): string {
  return /"(.*)"$/u.exec(token)?.[1] ?? token;
}

function quotedIn(message: string): string[] {
  return [...message.matchAll(/"([^"]*)"/gu)].map(([, name = ""]) => name);
}
