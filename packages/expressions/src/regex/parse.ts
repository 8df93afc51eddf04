import { fault } from "../errors.ts";

/** A regular expression as a tree. `pattern` of a set is the source of one character, class or escape. */
export type RegexNode =
  | { type: "sequence"; parts: RegexNode[] }
  | { type: "choice"; options: RegexNode[] }
  | { type: "set"; pattern: string }
  | { type: "assert"; kind: "^" | "$" | "b" | "B" }
  | { type: "group"; index: number; body: RegexNode }
  | { type: "look"; behind: boolean; negative: boolean; body: RegexNode }
  | { type: "backreference"; to: number | string }
  | {
      type: "repeat";
      min: number;
      max: number;
      lazy: boolean;
      body: RegexNode;
      groups: readonly [number, number];
    };

export interface ParsedRegex {
  readonly root: RegexNode;
  readonly groupCount: number;
  /** Index of each named group. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

/** Parses the source of a regular expression that the host has already accepted, so it only needs to be split up. */
export function parseRegex(source: string, flags: string): ParsedRegex {
  const parser = new RegexParser(source, flags);
  const root = parser.choice();
  return { root, groupCount: parser.groups, names: parser.names };
}

class RegexParser {
  readonly source: string;
  readonly unicode: boolean;
  readonly sets: boolean;
  readonly hasNames: boolean;
  readonly totalGroups: number;
  readonly names = new Map<string, number[]>();
  position = 0;
  groups = 0;

  constructor(source: string, flags: string) {
    this.source = source;
    this.sets = flags.includes("v");
    this.unicode = this.sets || flags.includes("u");
    this.hasNames = this.unicode || /\(\?<[^=!]/.test(source);
    this.totalGroups = countGroups(source);
  }

  choice(): RegexNode {
    const options = [this.sequence()];
    while (this.eat("|")) options.push(this.sequence());
    return options.length === 1 && options[0] !== undefined ? options[0] : { type: "choice", options };
  }

  sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (this.position < this.source.length && !this.at("|") && !this.at(")")) {
      const groupsBefore = this.groups;
      parts.push(this.quantified(this.term(), groupsBefore));
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { type: "sequence", parts };
  }

  term(): RegexNode {
    if (this.eat("^")) return { type: "assert", kind: "^" };
    if (this.eat("$")) return { type: "assert", kind: "$" };
    if (this.at("(")) return this.group();
    if (this.at("[")) return { type: "set", pattern: this.characterClass() };
    if (this.at("\\")) return this.escape();
    const code = this.unicode
      ? (this.source.codePointAt(this.position) ?? 0)
      : this.source.charCodeAt(this.position);
    const character = this.unicode ? String.fromCodePoint(code) : String.fromCharCode(code);
    this.position += character.length;
    // A lone brace or bracket is an ordinary character outside unicode mode.
    return { type: "set", pattern: "{}]".includes(character) ? `\\${character}` : character };
  }

  group(): RegexNode {
    this.position += 1;
    const look = this.lookKind();
    if (look !== undefined) {
      const body = this.choice();
      this.eat(")");
      return { type: "look", ...look, body };
    }
    if (this.eat("?:")) return this.closed(this.choice());
    if (this.at("?") && !this.at("?<")) {
      throw fault("regex-inner-flags");
    }
    this.groups += 1;
    const index = this.groups;
    if (this.eat("?<")) this.addName(this.until(">"), index);
    return { type: "group", index, body: this.closed(this.choice()) };
  }

  lookKind(): { behind: boolean; negative: boolean } | undefined {
    if (this.eat("?=")) return { behind: false, negative: false };
    if (this.eat("?!")) return { behind: false, negative: true };
    if (this.eat("?<=")) return { behind: true, negative: false };
    if (this.eat("?<!")) return { behind: true, negative: true };
    return undefined;
  }

  closed(node: RegexNode): RegexNode {
    this.eat(")");
    return node;
  }

  addName(name: string, index: number): void {
    const indexes = this.names.get(name) ?? [];
    indexes.push(index);
    this.names.set(name, indexes);
  }

  quantified(body: RegexNode, groupsBefore: number): RegexNode {
    const range = this.quantifier();
    if (range === undefined) return body;
    const lazy = this.eat("?");
    return { type: "repeat", ...range, lazy, body, groups: [groupsBefore + 1, this.groups] };
  }

  quantifier(): { min: number; max: number } | undefined {
    if (this.eat("*")) return { min: 0, max: Infinity };
    if (this.eat("+")) return { min: 1, max: Infinity };
    if (this.eat("?")) return { min: 0, max: 1 };
    const match = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.position, this.position + 40));
    if (match === null) return undefined;
    this.position += match[0].length;
    const min = Number(match[1]);
    if (match[2] === undefined) return { min, max: min };
    return { min, max: match[3] === "" ? Infinity : Number(match[3]) };
  }

  escape(): RegexNode {
    const rest = this.source.slice(this.position, this.position + 60);
    if (/^\\[bB]/.test(rest)) {
      this.position += 2;
      return { type: "assert", kind: rest[1] === "b" ? "b" : "B" };
    }
    const number = /^\\([1-9]\d*)/.exec(rest);
    if (number !== null && (this.unicode || Number(number[1]) <= this.totalGroups)) {
      this.position += number[0].length;
      return { type: "backreference", to: Number(number[1]) };
    }
    const name = this.hasNames ? /^\\k<([^>]*)>/.exec(rest) : null;
    if (name !== null) {
      this.position += name[0].length;
      return { type: "backreference", to: name[1] ?? "" };
    }
    return { type: "set", pattern: this.escapeSource() };
  }

  /** The whole text of one escape that stands for a character or a class. */
  escapeSource(): string {
    const forms = this.unicode
      ? /^\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|[^])/u
      : /^\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[0-3][0-7]{0,2}|[4-7][0-7]?|c|[^])/;
    const match = forms.exec(this.source.slice(this.position, this.position + 200));
    const found = match?.[0] ?? "\\\\";
    this.position += found.length;
    if (found === "\\c") {
      this.position -= 1;
      return "\\\\";
    }
    return found;
  }

  characterClass(): string {
    const start = this.position;
    let depth = 0;
    do {
      const character = this.source[this.position];
      if (character === "\\") this.position += 1;
      else if (character === "[" && (depth === 0 || this.sets)) depth += 1;
      else if (character === "]") depth -= 1;
      this.position += 1;
    } while (depth > 0 && this.position < this.source.length);
    const pattern = this.source.slice(start, this.position);
    if (this.sets && pattern.includes("\\q{")) {
      throw fault("regex-inner-texts");
    }
    return pattern;
  }

  at(text: string): boolean {
    return this.source.startsWith(text, this.position);
  }

  eat(text: string): boolean {
    if (!this.at(text)) return false;
    this.position += text.length;
    return true;
  }

  until(end: string): string {
    const stop = this.source.indexOf(end, this.position);
    const text = this.source.slice(this.position, stop);
    this.position = stop + end.length;
    return text;
  }
}

function countGroups(source: string): number {
  const withoutClasses = source.replaceAll(/\\[^]/g, "e").replaceAll(/\[[^\]]*\]/g, "c");
  return (withoutClasses.match(/\((?!\?)|\(\?<(?![=!])/g) ?? []).length;
}
