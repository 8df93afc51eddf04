import { fault } from "../errors.ts";
import { parseRegex, type ParsedRegex, type RegexNode } from "./parse.ts";

/** Whether a set holds the character of this code. */
export type SetTest = (code: number) => boolean;

/** What the matcher does, step by step. Jump targets are indexes into the program. */
export type Instruction =
  | { op: "set"; test: SetTest; back: boolean }
  /** A repeated set without a way to fail inside: one step forwards for each character. */
  | { op: "run"; test: SetTest; min: number; max: number; lazy: boolean; back: boolean }
  | { op: "split"; first: number; second: number }
  | { op: "jump"; to: number }
  | { op: "save"; register: number }
  | { op: "forget"; from: number; to: number }
  | { op: "progress"; register: number }
  | { op: "assert"; kind: "^" | "$" | "b" | "B" }
  | { op: "look"; start: number; negative: boolean; next: number }
  | { op: "backreference"; groups: readonly number[]; back: boolean }
  | { op: "match" };

export interface RegexProgram {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  readonly parsed: ParsedRegex;
  readonly unicode: boolean;
  readonly multiline: boolean;
  readonly ignoreCase: boolean;
}

const maxInstructions = 20_000;

/** Compiles a regular expression for the matcher that can be stopped. */
export function compileRegex(source: string, flags: string): RegexProgram {
  const parsed = parseRegex(source, flags);
  const builder = new Builder(parsed, flags);
  builder.emit(parsed.root, false);
  builder.push({ op: "match" });
  return {
    instructions: builder.instructions,
    registers: builder.registers,
    parsed,
    unicode: builder.unicode,
    multiline: flags.includes("m"),
    ignoreCase: flags.includes("i"),
  };
}

class Builder {
  readonly instructions: Instruction[] = [];
  readonly parsed: ParsedRegex;
  readonly setFlags: string;
  readonly unicode: boolean;
  registers: number;

  constructor(parsed: ParsedRegex, flags: string) {
    this.parsed = parsed;
    this.setFlags = flags.replaceAll(/[^iusv]/g, "");
    this.unicode = /[uv]/.test(flags);
    this.registers = 2 * (parsed.groupCount + 1);
  }

  push(instruction: Instruction): number {
    if (this.instructions.length >= maxInstructions) {
      throw fault("regex-repeats");
    }
    this.instructions.push(instruction);
    return this.instructions.length - 1;
  }

  emit(node: RegexNode, back: boolean): void {
    switch (node.type) {
      case "sequence":
        for (const part of back ? node.parts.toReversed() : node.parts) this.emit(part, back);
        return;
      case "choice":
        this.emitChoice(node.options, back);
        return;
      case "set":
        this.push({ op: "set", test: setTest(node.pattern, this.setFlags), back });
        return;
      case "assert":
        this.push({ op: "assert", kind: node.kind });
        return;
      case "group":
        this.push({ op: "save", register: 2 * node.index + (back ? 1 : 0) });
        this.emit(node.body, back);
        this.push({ op: "save", register: 2 * node.index + (back ? 0 : 1) });
        return;
      case "look":
        this.emitLook(node);
        return;
      case "backreference":
        this.push({ op: "backreference", groups: this.groupsOf(node.to), back });
        return;
      case "repeat":
        this.emitRepeat(node, back);
    }
  }

  groupsOf(to: number | string): readonly number[] {
    return typeof to === "number" ? [to] : (this.parsed.names.get(to) ?? []);
  }

  emitChoice(options: readonly RegexNode[], back: boolean): void {
    const ends: number[] = [];
    for (const [index, option] of options.entries()) {
      if (index === options.length - 1) {
        this.emit(option, back);
        break;
      }
      const split = this.push({ op: "split", first: this.instructions.length + 1, second: 0 });
      this.emit(option, back);
      ends.push(this.push({ op: "jump", to: 0 }));
      this.instructions[split] = { op: "split", first: split + 1, second: this.instructions.length };
    }
    for (const end of ends) this.instructions[end] = { op: "jump", to: this.instructions.length };
  }

  emitLook(node: RegexNode & { type: "look" }): void {
    const look = this.push({ op: "match" });
    this.emit(node.body, node.behind);
    this.push({ op: "match" });
    this.instructions[look] = {
      op: "look",
      start: look + 1,
      negative: node.negative,
      next: this.instructions.length,
    };
  }

  emitRepeat(node: RegexNode & { type: "repeat" }, back: boolean): void {
    if (node.max === 0) return;
    if (node.body.type === "set") {
      const { min, max, lazy } = node;
      this.push({ op: "run", test: setTest(node.body.pattern, this.setFlags), min, max, lazy, back });
      return;
    }
    for (let count = 0; count < node.min; count += 1) this.emitRound(node, back);
    if (node.max === Infinity) {
      this.emitLoop(node, back);
      return;
    }
    const exits: number[] = [];
    for (let count = node.min; count < node.max; count += 1) {
      exits.push(this.push({ op: "split", first: 0, second: 0 }));
      this.emitChecked(node, back);
    }
    for (const exit of exits)
      this.instructions[exit] = this.split(exit + 1, this.instructions.length, node.lazy);
  }

  emitLoop(node: RegexNode & { type: "repeat" }, back: boolean): void {
    const start = this.push({ op: "split", first: 0, second: 0 });
    this.emitChecked(node, back);
    this.push({ op: "jump", to: start });
    this.instructions[start] = this.split(start + 1, this.instructions.length, node.lazy);
  }

  /** A round that may be left out must move on, or it could go on for ever. */
  emitChecked(node: RegexNode & { type: "repeat" }, back: boolean): void {
    const register = this.registers;
    this.registers += 1;
    this.push({ op: "save", register });
    this.emitRound(node, back);
    this.push({ op: "progress", register });
  }

  emitRound(node: RegexNode & { type: "repeat" }, back: boolean): void {
    const [from, to] = node.groups;
    if (to >= from) this.push({ op: "forget", from: 2 * from, to: 2 * to + 1 });
    this.emit(node.body, back);
  }

  split(body: number, exit: number, lazy: boolean): Instruction {
    return lazy ? { op: "split", first: exit, second: body } : { op: "split", first: body, second: exit };
  }
}

/** One character of a set is tested by the host, and remembered for the codes that occur most. */
function setTest(pattern: string, flags: string): SetTest {
  if (pattern.length === 1 && !flags.includes("i") && !/[.^$|()[\]{}*+?\\]/.test(pattern)) {
    const wanted = pattern.charCodeAt(0);
    return (code) => code === wanted;
  }
  const whole = new RegExp(`^(?:${pattern})$`, flags);
  const known = new Int8Array(256);
  return (code) => {
    const remembered = code < 256 ? known[code] : 0;
    if (remembered !== 0) return remembered === 1;
    const holds = whole.test(String.fromCodePoint(code));
    if (code < 256) known[code] = holds ? 1 : -1;
    return holds;
  };
}
