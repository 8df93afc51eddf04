import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, objectOf, textOf } from "../workflow.ts";
import { given } from "./files-common.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Markdown 1. Its dialect and its writer are others, so the result may differ in blank lines and in rare marks. */
export const convertMarkdown: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const back = (textOf(parameters["mode"]) || "htmlToMarkdown") === "htmlToMarkdown";
  const { params, notes } = back ? backOf(options) : forthOf(options);
  const source = back
    ? { action: "toMarkdown", html: parameters["html"] ?? "" }
    : { action: "toHtml", markdown: parameters["markdown"] ?? "" };
  return {
    type: "data.markdown",
    params: { ...source, ...params, ...given(parameters, { destinationKey: "field" }) },
    notes,
  };
};

interface Half {
  readonly params: JsonObject;
  readonly notes: readonly string[];
}

const always = [
  "backslashEscapesHTMLTags",
  "excludeTrailingPunctuationFromURLs",
  "ghCodeBlocks",
  "literalMidWordUnderscores",
  "requireSpaceBeforeHeadingText",
  "smartIndentationFix",
  "spacesIndentedSublists",
  "splitAdjacentBlockquotes",
];

function forthOf(options: JsonObject): Half {
  const features = [
    ["tables", "tables"],
    ["strikethrough", "strikethrough"],
    ["tasklists", "tasks"],
    ["simplifiedAutoLink", "links"],
  ].flatMap(([name = "", here]) => (options[name] === true ? [here] : []));
  const start = numberOf(options["headerLevelStart"], 1);
  const ids = options["noHeaderId"] !== true;
  const params = {
    rawHtml: "keep",
    features,
    ...(options["simpleLineBreaks"] === true && { lineBreaks: true }),
    ...(options["openLinksInNewWindow"] === true && { newTab: true }),
    ...(ids && { headingIds: true }),
    ...(ids && options["ghCompatibleHeaderId"] !== true && { joinedIds: true }),
    ...(start !== 1 && { headingStart: Math.min(Math.max(Math.trunc(start), 1), 6) }),
    ...(options["completeHTMLDocument"] === true && { page: true }),
  };
  const known = [
    "tables",
    "strikethrough",
    "tasklists",
    "simplifiedAutoLink",
    "headerLevelStart",
    "noHeaderId",
  ];
  const others = ["simpleLineBreaks", "openLinksInNewWindow", "completeHTMLDocument", "ghCompatibleHeaderId"];
  const notes = [
    "HTML inside the Markdown stays as it is: let only what is harmless through where strangers write it",
    ...ignoredOptions(
      Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false && value !== "")),
      [...known, ...others, ...always],
    ),
  ];
  return { params, notes };
}

function backOf(options: JsonObject): Half {
  const chosen = {
    ...choice(options, "bulletMarker", "bullet", ["*", "-", "+"]),
    ...choice(options, "codeFence", "fence", ["```", "~~~"]),
    ...choice(options, "emDelimiter", "emphasis", ["_", "*"]),
    ...choice(options, "strongDelimiter", "strong", ["**", "__"]),
  };
  const params = {
    bullet: "*",
    ...chosen,
    ...(options["codeBlockStyle"] === "indented" && { code: "indented" }),
    ...(options["useLinkReferenceDefinitions"] === true && { links: "referenced" }),
    ...(options["keepDataImages"] === true && { dataImages: true }),
    ...given(options, { ignore: "skipTags" }),
  };
  const taken = ["bulletMarker", "codeFence", "emDelimiter", "strongDelimiter"].filter(
    (name, i) =>
      options[name] === undefined || (["bullet", "fence", "emphasis", "strong"][i] ?? "") in chosen,
  );
  const known = [...taken, "codeBlockStyle", "useLinkReferenceDefinitions", "keepDataImages", "ignore"];
  return {
    params,
    notes: ["Blank lines and escaped marks may stand elsewhere", ...ignoredOptions(options, known)],
  };
}

/** What is not one of the choices stays behind. */
function choice(options: JsonObject, name: string, here: string, choices: readonly string[]): JsonObject {
  const value = options[name];
  return isExpression(value) || choices.includes(textOf(value)) ? { [here]: value } : {};
}
