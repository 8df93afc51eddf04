/** How many of a list are given: all of them while it is empty. */
export const mostParam = {
  kind: "number",
  label: "At most",
  help: "All of them while it is empty.",
  default: 50,
  min: 1,
  integer: true,
  optional: true,
} as const;

/** The same where nothing may be empty: 0 gives all. */
export const upToParam = {
  kind: "number",
  label: "At most",
  help: "How many are given; 0 gives all.",
  default: 100,
  min: 0,
  integer: true,
} as const;

/** What `upToParam` says; nothing for all. */
export function enough({ most }: { readonly most: number }): number | undefined {
  return most === 0 ? undefined : most;
}
