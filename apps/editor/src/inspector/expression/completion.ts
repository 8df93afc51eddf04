import { autocompletion } from "@codemirror/autocomplete";
import type {
  Completion as Option,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { Completion, CompletionHelp } from "@weft/expressions/completion";

export type Complete = (text: string, offset: number) => Promise<readonly Completion[]>;

/** Offers what can be written at the caret: while a word is being written, after a dot, and on Ctrl-Space. */
export function expressionCompletion(complete: Complete, ...more: readonly CompletionSource[]): Extension {
  return autocompletion({ override: [(at) => resultAt(complete, at), ...more], icons: false });
}

async function resultAt(
  complete: Complete,
  { state, pos, explicit }: CompletionContext,
): Promise<CompletionResult | null> {
  const text = state.doc.toString();
  const before = text.slice(0, pos);
  const inQuotes = /(?:\$(?:items)?|require)\(\s*["'`]([^"'`]*)$|\$node\[\s*["'`]([^"'`]*)$/u.exec(before);
  const word = inQuotes
    ? (inQuotes[1] ?? inQuotes[2] ?? "")
    : (/[\p{ID_Continue}$]*$/u.exec(before)?.[0] ?? "");
  if (!explicit && word === "" && !inQuotes && !before.endsWith(".")) return null;
  const found = await complete(text, pos);
  if (found.length === 0) return null;
  return {
    from: pos - word.length,
    options: found.map((one) => optionOf(one, pos - word.length)),
    validFor: /^[\p{ID_Continue}$]*$/u,
  };
}

const types: Record<Completion["kind"], string> = {
  global: "variable",
  field: "property",
  method: "method",
  node: "text",
};
/** Fields of the data come before what the language brings. */
const boosts: Record<Completion["kind"], number> = { node: 3, field: 2, global: 1, method: 0 };

function optionOf({ label, kind, sample, help, apply }: Completion, from: number): Option {
  const shared = { label, type: types[kind], boost: boosts[kind] };
  const told = {
    ...(sample !== undefined && { detail: sample }),
    ...(help && { info: () => helpPanel(help) }),
  };
  if (apply === undefined) return { ...shared, ...told };
  if (!apply.startsWith("[")) return { ...shared, ...told, apply };
  // `["first name"]` takes the place of the dot before it.
  return {
    ...shared,
    ...told,
    apply: (view, _, start, to) => {
      const dot = from > 0 && view.state.sliceDoc(start - 1, start) === "." ? 1 : 0;
      view.dispatch({
        changes: { from: start - dot, to, insert: apply },
        selection: { anchor: start - dot + apply.length },
      });
    },
  };
}

/** Signature, sentence and example beside the list, as the person chooses. */
function helpPanel({ signature, sentence, example, gives }: CompletionHelp): HTMLElement {
  const panel = document.createElement("div");
  panel.append(line("code", signature), line("p", sentence), line("code", `${example} → ${gives}`));
  return panel;
}

function line(tag: "code" | "p", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
