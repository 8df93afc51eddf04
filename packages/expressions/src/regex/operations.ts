import { fault } from "../errors.ts";
import { callSteps } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { isOwnFunction, type Callable } from "../values/functions.ts";
import { toNumber, toText } from "../values/text.ts";
import { execFrom, hostMaySearch, makeRegex } from "./exec.ts";

function regexFrom(pattern: unknown, flags: string, run: Run): RegExp {
  if (pattern instanceof RegExp) return pattern;
  run.spend(callSteps.parse);
  return makeRegex(pattern === undefined ? "(?:)" : toText(pattern, run), flags);
}

/** `regex.exec(text)`; moves `lastIndex` as JavaScript does. */
export function execIn(regex: RegExp, text: string, run: Run): RegExpExecArray | null {
  if (hostMaySearch(regex, text.length, run)) return regex.exec(text);
  const keeps = regex.global || regex.sticky;
  const found = execFrom(regex, text, keeps ? regex.lastIndex : 0, run);
  if (keeps) regex.lastIndex = found === null ? 0 : found.index + found[0].length;
  return found;
}

export function testIn(regex: RegExp, text: string, run: Run): boolean {
  return execIn(regex, text, run) !== null;
}

export function searchIn(text: string, pattern: unknown, run: Run): number {
  const regex = regexFrom(pattern, "", run);
  if (hostMaySearch(regex, text.length, run)) return text.search(regex);
  return execFrom(regex, text, 0, run)?.index ?? -1;
}

export function matchOf(
  text: string,
  pattern: unknown,
  run: Run,
): RegExpMatchArray | readonly string[] | null {
  const regex = regexFrom(pattern, "", run);
  if (hostMaySearch(regex, text.length, run)) return text.match(regex);
  if (!regex.global) return execIn(regex, text, run);
  const found = allMatches(regex, text, run).map((match) => match[0]);
  return found.length === 0 ? null : found;
}

/** All matches as a list; JavaScript gives an iterator, which expressions do not have. */
export function matchAllOf(text: string, pattern: unknown, run: Run): readonly RegExpExecArray[] {
  const regex = regexFrom(pattern, "g", run);
  if (!regex.global) throw fault("needs-flag-g", { method: "matchAll" });
  return hostMaySearch(regex, text.length, run) ? [...text.matchAll(regex)] : allMatches(regex, text, run);
}

function allMatches(regex: RegExp, text: string, run: Run): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  while (from <= text.length) {
    run.spend(1);
    const match = execFrom(regex, text, from, run);
    if (match === null) break;
    found.push(match);
    from = match.index + match[0].length;
    if (match[0] === "") from = afterCharacter(regex, text, from);
  }
  return found;
}

function afterCharacter(regex: RegExp, text: string, at: number): number {
  const wide = (regex.unicode || regex.unicodeSets) && (text.codePointAt(at) ?? 0) > 0xffff;
  return at + (wide ? 2 : 1);
}

interface Replacement {
  readonly text: string;
  readonly pattern: unknown;
  readonly replacement: unknown;
  readonly all: boolean;
}

/** `replace` and `replaceAll`, with the length of the result counted while it grows. */
export function replaceIn({ text, pattern, replacement, all }: Replacement, run: Run): string {
  const replacer = isOwnFunction(replacement) ? replacement : toText(replacement, run);
  const matches = replacedMatches(text, pattern, all, run);
  let result = "";
  let done = 0;
  for (const match of matches) {
    run.spend(1);
    const start = match.index ?? 0;
    result += text.slice(done, start);
    result +=
      typeof replacer === "string"
        ? expand(replacer, match, text)
        : toText(callReplacer(replacer, match, text), run);
    if (result.length > 100_000) run.spendText(result.length - done);
    done = start + match[0].length;
  }
  run.spendText(result.length + text.length - done);
  return result + text.slice(done);
}

function replacedMatches(
  text: string,
  pattern: unknown,
  all: boolean,
  run: Run,
): readonly RegExpMatchArray[] {
  if (!(pattern instanceof RegExp)) return plainMatches(text, toText(pattern, run), all, run);
  if (all && !pattern.global) throw fault("needs-flag-g", { method: "replaceAll" });
  if (pattern.global) return matchAllOf(text, pattern, run);
  const match = execIn(pattern, text, run);
  return match === null ? [] : [match];
}

function plainMatches(text: string, wanted: string, all: boolean, run: Run): readonly RegExpMatchArray[] {
  run.spendText(text.length);
  const found: RegExpMatchArray[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0) {
    run.spend(1);
    found.push(Object.assign([wanted] as RegExpMatchArray, { index: at, input: text }));
    if (!all || at >= text.length) break;
    at = text.indexOf(wanted, at + Math.max(1, wanted.length));
  }
  return found;
}

function callReplacer(replacer: Callable, match: RegExpMatchArray, text: string): unknown {
  const args: unknown[] = [...match, match.index, text];
  if (match.groups !== undefined) args.push(match.groups);
  return replacer(...args);
}

/** `$1`, `$<name>`, `$&` and the rest, as JavaScript expands them. */
function expand(template: string, match: RegExpMatchArray, text: string): string {
  if (!template.includes("$")) return template;
  const start = match.index ?? 0;
  return template.replaceAll(/\$(?:\$|&|`|'|\d{1,2}|<[^>]*>)/g, (token) => {
    const kind = token[1];
    if (kind === "$") return "$";
    if (kind === "&") return match[0];
    if (kind === "`") return text.slice(0, start);
    if (kind === "'") return text.slice(start + match[0].length);
    if (kind === "<") return match.groups === undefined ? token : (match.groups[token.slice(2, -1)] ?? "");
    return numbered(token, match);
  });
}

function numbered(token: string, match: RegExpMatchArray): string {
  const two = Number(token.slice(1));
  if (two >= 1 && two < match.length) return match[two] ?? "";
  const one = Number(token[1]);
  if (token.length === 3 && one >= 1 && one < match.length) return (match[one] ?? "") + (token[2] ?? "");
  return token;
}

interface Split {
  readonly text: string;
  readonly separator: unknown;
  readonly limit: unknown;
}

export function splitBy({ text, separator, limit }: Split, run: Run): readonly string[] {
  run.spendText(text.length);
  const most = limit === undefined ? undefined : toNumber(limit, run);
  if (separator === undefined) return text.split("", most).length === 0 && most === 0 ? [] : [text];
  if (!(separator instanceof RegExp)) {
    const mark = toText(separator, run);
    if (mark === "") run.spendArray(text.length);
    return text.split(mark, most);
  }
  if (hostMaySearch(separator, text.length, run)) return text.split(separator, most);
  return splitSlowly(text, separator, most ?? 0xffffffff, run);
}

function splitSlowly(text: string, separator: RegExp, most: number, run: Run): readonly string[] {
  const parts: string[] = [];
  let done = 0;
  const searcher = makeRegex(separator.source, separator.flags.replace("y", ""));
  for (const match of allMatches(searcher, text, run)) {
    const end = match.index + match[0].length;
    if (match[0] === "" && (match.index === 0 || match.index >= text.length || match.index === done))
      continue;
    parts.push(text.slice(done, match.index), ...match.slice(1));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.slice(0, most);
}
