import type { CredentialManifest, NodeManifest, Param, Params } from "@weft/sdk";

/** The list of all node types, by group. */
export function renderIndex(nodes: readonly NodeManifest[]): string {
  const groups = Map.groupBy(nodes, (node) => node.group ?? "Others");
  const sections = [...groups].map(([group, members]) => [
    `## ${group}`,
    "",
    "| node | type | does |",
    "|---|---|---|",
    ...members.map(
      (node) => `| [${node.label}](${node.type}.md) | \`${node.type}\` | ${cell(node.help ?? "")} |`,
    ),
    "",
  ]);
  const intro = "Written from the definitions in `packages/nodes` by `scripts/docs.ts`; do not edit.";
  return page(["# Nodes", "", intro, "", ...sections.flat()]);
}

/** The page of one node type. */
export function renderNode(node: NodeManifest, credentials: readonly CredentialManifest[]): string {
  return page([
    `# ${node.label}`,
    "",
    node.help ?? "",
    "",
    ...facts(node, credentials),
    "",
    "## Parameters",
    "",
    ...(Object.keys(node.params).length === 0 ? ["None."] : renderParams(node.params)),
    "",
    ...renderSample(node),
  ]);
}

function facts(node: NodeManifest, credentials: readonly CredentialManifest[]): string[] {
  const { credential } = node;
  const names = credential?.types.map(
    (type) => credentials.find((known) => known.type === type)?.label ?? type,
  );
  return [
    `- Type: \`${node.type}\`, version ${node.version}`,
    `- ${node.kind === "trigger" ? "Trigger" : `Action; effect: ${effectText(node)}`}`,
    ...(node.kind === "action" ? [`- Inputs: ${inputsText(node)}`] : []),
    `- Outputs: ${outputsText(node)}`,
    ...(names ? [`- Credential${credential?.optional ? " (optional)" : ""}: ${names.join(", ")}`] : []),
  ];
}

function effectText({ effect }: NodeManifest): string {
  if (typeof effect === "string") return effectWords[effect];
  const cases = Object.entries(effect.values).map(([value, known]) => `${value}: ${effectWords[known]}`);
  return `by \`${effect.param}\`: ${[...cases, `otherwise: ${effectWords[effect.otherwise]}`].join("; ")}`;
}

const effectWords = {
  none: "none",
  read: "reads from another system",
  write: "changes another system",
} as const;

function inputsText({ inputs }: NodeManifest): string {
  return "count" in inputs
    ? `\`in1\`, \`in2\` … as many as \`${inputs.count}\` says`
    : handleList(inputs, {});
}

function outputsText({ outputs, handles = {} }: NodeManifest): string {
  if (!("each" in outputs)) return outputs.length === 0 ? "none" : handleList(outputs, handles);
  const rows = `one for each row of \`${outputs.each}\``;
  const first = outputs.first === undefined ? [] : [handleList([outputs.first], handles)];
  const last = outputs.fallback === undefined ? [] : [handleList([outputs.fallback], handles)];
  return [...first, rows, ...last].join(", and ");
}

function handleList(ids: readonly string[], labels: Readonly<Record<string, string>>): string {
  return ids.map((id) => (labels[id] === undefined ? `\`${id}\`` : `\`${id}\` (${labels[id]})`)).join(", ");
}

function renderParams(params: Params, prefix = ""): string[] {
  const rows = allParams(params, prefix).map(({ path, param }) => {
    const help = [param.help, optionsText(param), whenText(param)].filter(Boolean).join(" ");
    return `| \`${path}\` | ${cell(param.label)} | ${kindText(param)} | ${defaultText(param)} | ${cell(help)} |`;
  });
  return ["| name | label | kind | default | what it is |", "|---|---|---|---|---|", ...rows];
}

function allParams(params: Params, prefix: string): { path: string; param: Param }[] {
  return Object.entries(params).flatMap(([name, param]) => {
    const path = prefix + name;
    const inner = param.kind === "list" || param.kind === "group" ? allParams(param.of, `${path}.`) : [];
    return [{ path, param }, ...inner];
  });
}

function kindText(param: Param): string {
  return param.literal === true ? `${param.kind}, no expression` : param.kind;
}

function defaultText(param: Param): string {
  if (param.optional === true) return "optional";
  const value: unknown = "default" in param ? param.default : undefined;
  if (value === undefined) return param.kind === "group" ? "" : "**required**";
  if (value === "" || (Array.isArray(value) && value.length === 0)) return "empty";
  return `\`${cell(typeof value === "string" ? value : JSON.stringify(value))}\``;
}

function optionsText(param: Param): string {
  if (param.kind !== "choice" && param.kind !== "choices") return "";
  const options = param.options.map((option) =>
    typeof option === "string" ? `\`${option}\`` : `\`${option.value}\` (${option.label})`,
  );
  return `One of ${options.join(", ")}.`;
}

function whenText({ showWhen }: Param): string {
  if (showWhen === undefined) return "";
  const conditions = Object.entries(showWhen).map(
    ([name, values]) => `\`${name}\` is ${values.map((value) => `\`${value}\``).join(" or ")}`,
  );
  return `Only where ${conditions.join(" and ")}.`;
}

function renderSample({ sample }: NodeManifest): string[] {
  if (sample === undefined) return [];
  const items = sample.map((item) => JSON.stringify(item, null, 2)).join("\n");
  return ["## Sample item", "", "```json", items, "```", ""];
}

/** Text inside a table: bars and line breaks would end the cell. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();
}

function page(lines: readonly string[]): string {
  return `${lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}
