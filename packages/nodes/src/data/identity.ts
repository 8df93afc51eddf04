/** What stands for a value where equal ones are looked for: lists and objects are the same where their JSON is. */
export function identity(value: unknown): unknown {
  return typeof value === "object" && value !== null ? `\0${JSON.stringify(value)}` : value;
}
