import { isExpression } from "@weft/expressions";
import { expressionInJson } from "../form/json-text.ts";

/** Where the person is writing: offsets into what the field shows. */
export interface Caret {
  readonly from: number;
  readonly to: number;
}

/** What a text editor holds. An expression is shown without its `=`. */
export type CodeLanguage = "expression" | "json" | "javascript" | "text";

export interface Inserted {
  readonly value: string;
  /** Offset into the shown text after what was put in. */
  readonly caret: number;
}

/** The code between the braces of an expression that has nothing around them. */
export function codeOf(expression: string): string {
  return expression.replace(/^=\{\{\s*/u, "").replace(/\s*\}\}$/u, "");
}

/** Puts a reference into an expression at the caret: as code inside braces, with braces of its own elsewhere. */
export function insertIntoExpression(shown: string, { from, to }: Caret, expression: string): Inserted {
  const inside = isInsideBraces(shown, from);
  const piece = inside ? codeOf(expression) : expression.slice(1);
  return { value: `=${shown.slice(0, from)}${piece}${shown.slice(to)}`, caret: from + piece.length };
}

/** Puts a reference into what a text editor shows, in place of what is marked there. */
export function insertIntoCode(at: {
  readonly text: string;
  readonly caret: Caret;
  readonly expression: string;
  readonly language: CodeLanguage;
}): { readonly text: string; readonly caret: number } {
  const { text, caret, expression, language } = at;
  if (language === "expression") {
    const inserted = insertIntoExpression(text, caret, expression);
    return { text: inserted.value.slice(1), caret: inserted.caret };
  }
  const piece = language === "json" ? expressionInJson(text, caret.from, expression) : expression;
  return {
    text: text.slice(0, caret.from) + piece + text.slice(caret.to),
    caret: caret.from + piece.length,
  };
}

/** Where writing begins in a text that nobody has been in yet: between empty braces, else at the end. */
export function firstCaret(text: string): Caret {
  const at = /^\{\{ {2}\}\}$/u.test(text) ? 3 : text.length;
  return { from: at, to: at };
}

/** Puts a reference into a fixed value: between the words of a text, in place of anything else. */
export function insertIntoFixed(value: unknown, caret: Caret | undefined, expression: string): string {
  if (typeof value !== "string" || value.trim() === "" || value.startsWith("=") || !caret) return expression;
  const whole = caret.from === 0 && caret.to >= value.length;
  if (whole) return expression;
  const text = (part: string): string => part.replaceAll("{{", "\\{{");
  return `=${text(value.slice(0, caret.from))}${expression.slice(1)}${text(value.slice(caret.to))}`;
}

function isInsideBraces(text: string, at: number): boolean {
  const open = text.lastIndexOf("{{", at - 1);
  return (
    open >= 0 &&
    open + 2 <= at &&
    text.indexOf("}}", open) >= at - 1 &&
    !text.slice(open + 2, at).includes("}}")
  );
}

/** A fixed value as the expression that a person goes on writing. */
export function toExpression(value: unknown): string {
  if (isExpression(value)) return value;
  if (value === undefined || value === null || value === "") return "={{  }}";
  if (typeof value === "string") return `=${value}`;
  return `={{ ${JSON.stringify(value)} }}`;
}
