/** Whether a topic may have this name. */
export function isTopic(name: string): boolean {
  return /^[\w.-]{1,249}$/.test(name) && name !== "." && name !== "..";
}
