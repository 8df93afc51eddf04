import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import type { Instruction, RegexProgram } from "./program.ts";

const maxAlternatives = 250_000;

/** Start and end of every group, -1 where it took no part; undefined when the text does not match at `from`. */
export function matchAt(program: RegexProgram, text: string, from: number, run: Run): Int32Array | undefined {
  const matcher = new Matcher(program, text, run);
  const end = matcher.attempt(0, from);
  if (end < 0) return undefined;
  matcher.registers[0] = from;
  matcher.registers[1] = end;
  return matcher.registers;
}

/** A backtracking matcher that counts its moves; the open alternatives are a list, not the call stack. */
class Matcher {
  readonly program: RegexProgram;
  readonly text: string;
  readonly run: Run;
  readonly registers: Int32Array;
  /** Open alternatives: instruction, position, length of the trail, and for runs the position to stop at. */
  readonly #open: number[] = [];
  /** Register and former value of every change, to undo it. */
  readonly #trail: number[] = [];

  constructor(program: RegexProgram, text: string, run: Run) {
    this.program = program;
    this.text = text;
    this.run = run;
    this.registers = new Int32Array(program.registers).fill(-1);
  }

  /** Runs from instruction `pc` at `position`; gives the end of the match, or -1. */
  attempt(pc: number, position: number): number {
    const floor = this.#open.length;
    let at = position;
    let next = pc;
    for (;;) {
      this.run.regexSteps -= 1;
      if (this.run.regexSteps < 0) throw fault("regex-slow");
      const instruction = this.program.instructions[next];
      if (instruction === undefined || instruction.op === "match") {
        this.#open.length = floor;
        return at;
      }
      const moved = this.step(instruction, next, at);
      if (moved >= 0) {
        at = moved;
        next = this.#next;
        continue;
      }
      if (this.#open.length === floor) return -1;
      at = this.backtrack();
      next = this.#next;
    }
  }

  #next = 0;

  /** One instruction; the new position, or -1 when it fails. */
  step(instruction: Instruction, pc: number, at: number): number {
    this.#next = pc + 1;
    switch (instruction.op) {
      case "set":
        return this.one(instruction, at);
      case "run":
        return this.many(instruction, at);
      case "split":
        this.leaveOpen(instruction.second, at, -1);
        this.#next = instruction.first;
        return at;
      case "jump":
        this.#next = instruction.to;
        return at;
      case "save":
        this.set(instruction.register, at);
        return at;
      case "forget":
        for (let register = instruction.from; register <= instruction.to; register += 1)
          this.set(register, -1);
        return at;
      case "progress":
        return this.registers[instruction.register] === at ? -1 : at;
      case "assert":
        return this.holds(instruction.kind, at) ? at : -1;
      case "look":
        return this.look(instruction, at);
      case "backreference":
        return this.again(instruction, at);
      case "match":
        return at;
    }
  }

  set(register: number, value: number): void {
    this.#trail.push(register, this.registers[register] ?? -1);
    this.registers[register] = value;
  }

  leaveOpen(pc: number, position: number, stop: number): void {
    if (this.#open.length > maxAlternatives * 4) {
      throw fault("regex-ways");
    }
    this.#open.push(pc, position, this.#trail.length, stop);
  }

  backtrack(): number {
    const open = this.#open;
    const stop = open.pop() ?? -1;
    const trail = open.pop() ?? 0;
    const position = open.pop() ?? 0;
    const pc = open.pop() ?? 0;
    this.undo(trail);
    this.#next = pc;
    const instruction = stop < 0 ? undefined : this.program.instructions[pc - 1];
    if (instruction?.op === "run") this.reopen(instruction, pc, position, stop);
    return position;
  }

  undo(length: number): void {
    while (this.#trail.length > length) {
      const value = this.#trail.pop() ?? -1;
      const register = this.#trail.pop() ?? 0;
      this.registers[register] = value;
    }
  }

  /** The code before or after a position; -1 at the end of the text. */
  codeAt(at: number, back: boolean): number {
    if (!back) {
      if (at >= this.text.length) return -1;
      return this.program.unicode ? (this.text.codePointAt(at) ?? -1) : this.text.charCodeAt(at);
    }
    if (at <= 0) return -1;
    const unit = this.text.charCodeAt(at - 1);
    if (!this.program.unicode || unit < 0xdc00 || unit > 0xdfff || at < 2) return unit;
    const pair = this.text.codePointAt(at - 2) ?? unit;
    return pair > 0xffff ? pair : unit;
  }

  one(instruction: { test: (code: number) => boolean; back: boolean }, at: number): number {
    const code = this.codeAt(at, instruction.back);
    if (code < 0 || !instruction.test(code)) return -1;
    const width = code > 0xffff ? 2 : 1;
    return instruction.back ? at - width : at + width;
  }

  many(instruction: Instruction & { op: "run" }, at: number): number {
    let position = at;
    let count = 0;
    let least = at;
    const wanted = instruction.lazy ? instruction.min : instruction.max;
    while (count < wanted) {
      const moved = this.one(instruction, position);
      if (moved < 0) break;
      position = moved;
      count += 1;
      if (count === instruction.min) least = position;
    }
    this.run.regexSteps -= count;
    if (count < instruction.min) return -1;
    if (instruction.lazy) this.openLazy(instruction, this.#next, position, instruction.max - count);
    else this.openGreedy(instruction, this.#next, position, least);
    return position;
  }

  /** What is left to try of a run: one character less, or, when lazy, `stop` characters more. */
  reopen(instruction: Instruction & { op: "run" }, pc: number, position: number, stop: number): void {
    if (instruction.lazy) this.openLazy(instruction, pc, position, stop);
    else this.openGreedy(instruction, pc, position, stop);
  }

  openGreedy(instruction: Instruction & { op: "run" }, pc: number, position: number, least: number): void {
    if (position === least) return;
    const width = Math.abs(this.codeAt(position, !instruction.back) > 0xffff ? 2 : 1);
    this.leaveOpen(pc, instruction.back ? position + width : position - width, least);
  }

  openLazy(instruction: Instruction & { op: "run" }, pc: number, position: number, left: number): void {
    if (left <= 0) return;
    const moved = this.one(instruction, position);
    if (moved >= 0) this.leaveOpen(pc, moved, Math.min(left - 1, 0x7fffffff));
  }

  holds(kind: "^" | "$" | "b" | "B", at: number): boolean {
    if (kind === "^") return at === 0 || (this.program.multiline && isLineEnd(this.text.charCodeAt(at - 1)));
    if (kind === "$")
      return at === this.text.length || (this.program.multiline && isLineEnd(this.text.charCodeAt(at)));
    const edge = isWord(this.text, at - 1) !== isWord(this.text, at);
    return (kind === "b") === edge;
  }

  look(instruction: Instruction & { op: "look" }, at: number): number {
    const trail = this.#trail.length;
    const found = this.attempt(instruction.start, at) >= 0;
    if (!found || instruction.negative) this.undo(trail);
    this.#next = instruction.next;
    return found === instruction.negative ? -1 : at;
  }

  /** Whether a group has a start and an end: one that is still being matched has not. */
  took(group: number): boolean {
    return (this.registers[2 * group] ?? -1) >= 0 && (this.registers[2 * group + 1] ?? -1) >= 0;
  }

  again(instruction: Instruction & { op: "backreference" }, at: number): number {
    const group = instruction.groups.find((index) => this.took(index));
    if (group === undefined) return at;
    const found = this.text.slice(this.registers[2 * group], this.registers[2 * group + 1]);
    const start = instruction.back ? at - found.length : at;
    const here = start < 0 ? "" : this.text.slice(start, start + found.length);
    this.run.regexSteps -= found.length >> 3;
    const same = this.program.ignoreCase ? here.toLowerCase() === found.toLowerCase() : here === found;
    if (!same || here.length !== found.length) return -1;
    return instruction.back ? start : start + found.length;
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  );
}
