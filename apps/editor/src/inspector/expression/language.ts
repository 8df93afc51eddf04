import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import type { StreamParser, StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";

interface State {
  code: boolean;
}

/** Text outside the braces is plain; inside them names, values and words of the language are told apart. */
const parser: StreamParser<State> = {
  name: "expression",
  startState: () => ({ code: false }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (!state.code) return plainText(stream, state);
    if (stream.match("}}")) {
      state.code = false;
      return "bracket";
    }
    return codeToken(stream);
  },
};

function plainText(stream: StringStream, state: State): string | null {
  if (stream.match("{{")) {
    state.code = true;
    return "bracket";
  }
  while (!stream.eol() && !stream.match("{{", false)) stream.next();
  return null;
}

const words = /^(?:const|let|return|if|else|typeof|new|in|of|function|null|undefined|true|false)\b/u;

function codeToken(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^'\\]|\\.)*'?|^`(?:[^`\\]|\\.)*`?/u)) return "string";
  if (stream.match(/^\d[\d_.]*/u)) return "number";
  if (stream.match(words)) return "keyword";
  if (stream.match(/^\$[\p{ID_Continue}$]*/u)) return "variableName";
  if (stream.match(/^[\p{ID_Start}_][\p{ID_Continue}]*/u)) return "propertyName";
  stream.next();
  return null;
}

export const expressionLanguage = StreamLanguage.define(parser);

/** One set of colours for expressions, JSON and code; each is readable on both themes. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.bracket, color: "var(--color-accent-ink)" },
    { tag: tags.brace, color: "var(--color-ink-soft)" },
    { tag: tags.string, color: "var(--color-success-ink)" },
    { tag: tags.number, color: "var(--color-warning-ink)" },
    { tag: [tags.keyword, tags.bool, tags.null], color: "var(--color-danger-ink)" },
    { tag: tags.variableName, color: "var(--color-accent-ink)" },
    { tag: tags.propertyName, color: "var(--color-info-ink)" },
  ]),
);
