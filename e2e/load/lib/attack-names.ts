/** What `bench attacks` tries. */
export const attackNames = [
  "16 MB of text",
  "16 MB of objects",
  "16 MB of depth",
  "1,000,000 keys",
  "keys that collide",
  "2,000 that drip",
  "6,000 that drip",
] as const;

export type AttackName = (typeof attackNames)[number];
