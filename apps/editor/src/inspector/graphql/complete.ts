import { startCompletion } from "@codemirror/autocomplete";
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import { isCompositeType, isInputObjectType, isListType, isNullableType } from "graphql";
import type { GraphQLInputType, GraphQLSchema } from "graphql";
import { GraphQLDocumentMode, Position, getAutocompleteSuggestions } from "graphql-language-service";
import type { CompletionItem } from "graphql-language-service";

/** What the list says besides names, in the person's language. */
export interface CompletionWords {
  /** Before the reason, which is the other system's. */
  readonly deprecated: string;
}

/** After these it is offered without being asked for: what else may follow a brace is a line end. */
const inviting = /[$@(]$|:\s?$|\.\.\.$/u;

/** Fields, arguments, types, fragments, variables and values of a schema, by what can be written at the caret. */
export function schemaCompletion(schema: GraphQLSchema, words: CompletionWords) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const word = /\w*$/u.exec(text.slice(0, pos))?.[0] ?? "";
    const from = pos - word.length;
    const before = text.slice(0, from);
    if (!explicit && word === "" && !inviting.test(before)) return null;
    if (/^(?:Comment|StringValue)$/u.test(syntaxTree(state).resolveInner(pos, -1).name)) return null;
    const lines = before.split("\n");
    const options = getAutocompleteSuggestions(
      schema,
      // Without what is typed of the word: the list is looked through by the editor, which keeps it while the word grows.
      before + text.slice(pos),
      new Position(lines.length - 1, lines.at(-1)?.length ?? 0),
      undefined,
      undefined,
      { mode: GraphQLDocumentMode.EXECUTABLE },
    ).filter(({ label }) => label !== "{");
    // What is written out needs nothing more, so that Enter ends the line.
    const whole = (typed: string): boolean => !explicit && options.some((item) => isWhole(item, typed));
    if (options.length === 0 || whole(word)) return null;
    const variables = before.endsWith("$");
    return {
      from,
      options: options.map((item, index) => optionOf(item, { words, variables, rank: -index })),
      validFor: (typed) => /^\w*$/u.test(typed) && !whole(typed),
    };
  };
}

interface Place {
  readonly words: CompletionWords;
  /** A `$` stands there already. */
  readonly variables: boolean;
  readonly rank: number;
}

function optionOf(item: CompletionItem, { words, variables, rank }: Place): Completion {
  const { label: name, detail, labelDetails, documentation, deprecationReason } = item;
  const label = variables ? name.replace(/^\$/u, "") : name;
  const type = detail ?? labelDetails?.detail?.trim();
  const told = [documentation, deprecationReason && `${words.deprecated} ${deprecationReason}`];
  const help = told.filter((part) => typeof part === "string" && part !== "").join("\n\n");
  return {
    label,
    // As the schema has them, where what was typed does not say which is meant.
    boost: Math.max(-99, rank),
    ...(type !== undefined && type !== name && { detail: type }),
    ...(help !== "" && { info: () => helpPanel(help) }),
    ...(isArgument(item) && { apply: argument(label, item.type as GraphQLInputType) }),
  };
}

function isWhole(item: CompletionItem, typed: string): boolean {
  return typed !== "" && item.label.replace(/^\$/u, "") === typed && !isArgument(item);
}

/** Its name is never all that has to be written. */
function isArgument({ insertText, type }: CompletionItem): boolean {
  return type !== undefined && !isCompositeType(type) && insertText?.includes(": ") === true;
}

/** `first: `, `in: []`, `where: {}` with the caret where the value goes, and what can be written there. */
function argument(name: string, type: GraphQLInputType) {
  const bare = isNullableType(type) ? type : type.ofType;
  const [open, close] = isListType(bare) ? ["[", "]"] : isInputObjectType(bare) ? ["{ ", " }"] : ["", ""];
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const followed = /^\s*:/u.test(view.state.sliceDoc(to, to + 20));
    const insert = followed ? name : `${name}: ${open}${close}`;
    const anchor = from + insert.length - (followed ? 0 : close.length);
    view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: "input.complete" });
    if (!followed) startCompletion(view);
  };
}

function helpPanel(text: string): HTMLElement {
  const panel = document.createElement("div");
  panel.style.whiteSpace = "pre-line";
  panel.textContent = text;
  return panel;
}
