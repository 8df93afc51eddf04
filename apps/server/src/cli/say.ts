import type { Problem } from "@weft/flow";

/** A line for the person at the terminal; stdout belongs to programs. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The one JSON document of a command. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Every problem of one file: where it is, what is wrong, and how to mend it. */
export function sayProblems(file: string, problems: readonly Problem[]): void {
  for (const { severity, pointer, message, remedy, node } of problems) {
    const where = [pointer === "" ? undefined : pointer, node && `node “${node.name}”`].filter(
      (part) => part !== undefined,
    );
    say(`${file}${where.length === 0 ? "" : `: ${where.join(", ")}`}: ${severity}: ${message}`);
    say(`  ${remedy}`);
  }
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
