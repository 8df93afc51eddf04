/** Whether expressions may be allowed to read this variable: those of Weft itself hold its secrets. */
export function isEnvName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !/^WEFT_/i.test(name);
}

/** The variables of these names; undefined where they are not set. */
export function pickEnvironment(names: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.filter(isEnvName).map((name) => [name, process.env[name]]));
}
