/** Whether expressions may be allowed to read this variable: those of Weft itself hold its secrets. */
export function isEnvName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !/^WEFT_/i.test(name);
}

/** The variables of these names that are set. */
export function pickEnvironment(names: readonly string[]): Readonly<Record<string, string>> {
  const picked: Record<string, string> = {};
  for (const name of names.filter(isEnvName)) {
    const value = process.env[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
