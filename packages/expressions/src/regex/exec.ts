import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { costPower } from "./cost.ts";
import { matchAt } from "./matcher.ts";
import { parseRegex } from "./parse.ts";
import { compileRegex, type RegexProgram } from "./program.ts";

interface Profile {
  readonly power: number;
  program?: RegexProgram;
}

/** The host's matcher is used when even its worst case stays below this many moves. */
const hostMoves = 10_000;

const profiles = new WeakMap<RegExp, Profile>();
const powers = new Map<string, number>();

/** Makes a regular expression from texts. Throws "syntax" when it is not one. */
export function makeRegex(source: string, flags: string): RegExp {
  if (source.length > limits.regexLength) throw fault("regex-too-long");
  try {
    return new RegExp(source, flags);
  } catch {
    throw fault("bad-regex", { regex: `/${source}/${flags}` });
  }
}

function profileOf(regex: RegExp): Profile {
  const known = profiles.get(regex);
  if (known !== undefined) return known;
  const name = `${regex.flags}/${regex.source}`;
  let power = powers.get(name);
  if (power === undefined) {
    power = costPower(parseRegex(regex.source, regex.flags));
    if (powers.size > 500) powers.clear();
    powers.set(name, power);
  }
  const profile: Profile = { power };
  profiles.set(regex, profile);
  return profile;
}

/** Whether the host may search a text of this length itself: its worst case is small. */
export function hostMaySearch(regex: RegExp, length: number, run: Run): boolean {
  const { power } = profileOf(regex);
  run.spendText(length);
  if (power <= 1) return true;
  const moves = length ** power;
  if (!(moves <= hostMoves)) return false;
  run.regexSteps -= Math.ceil(moves / 64);
  return run.regexSteps > 0;
}

/** `regex.exec(text)` from a position, in bounded time. */
export function execFrom(regex: RegExp, text: string, from: number, run: Run): RegExpExecArray | null {
  const profile = profileOf(regex);
  profile.program ??= compileRegex(regex.source, regex.flags);
  const { program } = profile;
  const last = regex.sticky ? from : text.length;
  for (let start = from; start <= last; start += 1) {
    if (program.unicode && start > from && isPairEnd(text, start)) continue;
    const registers = matchAt(program, text, start, run);
    if (registers !== undefined) return resultOf(program, text, registers);
  }
  return null;
}

function isPairEnd(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function resultOf(program: RegexProgram, text: string, registers: Int32Array): RegExpExecArray {
  const groups: (string | undefined)[] = [];
  for (let index = 0; index <= program.parsed.groupCount; index += 1)
    groups.push(groupText(text, registers, index));
  const result = groups as unknown as RegExpExecArray;
  result.index = registers[0] ?? 0;
  result.input = text;
  const named = [...program.parsed.names].map(([name, indexes]): [string, string] => {
    const found = indexes.map((index) => groups[index]).findLast((value) => value !== undefined);
    return [name, found as string];
  });
  // The host leaves `groups` there, undefined, when no group has a name.
  Object.assign(result, { groups: named.length === 0 ? undefined : Object.fromEntries(named) });
  return result;
}

function groupText(text: string, registers: Int32Array, index: number): string | undefined {
  const start = registers[2 * index] ?? -1;
  const end = registers[2 * index + 1] ?? -1;
  return start < 0 || end < 0 ? undefined : text.slice(start, end);
}
