/** The partition of a key as Java's clients choose it, so that all who send put a key into the same one. */
export function partitionOf(key: Buffer, count: number): number {
  return (murmur2(key) & 0x7fffffff) % count;
}

const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/** MurmurHash2 in 32 bits. */
function murmur2(bytes: Buffer): number {
  const { length } = bytes;
  const mix = (word: number): number => {
    const mixed = Math.imul(word, MULTIPLIER);
    return Math.imul(mixed ^ (mixed >>> 24), MULTIPLIER);
  };
  let hash = SEED ^ length;
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, MULTIPLIER) ^ mix(bytes.readInt32LE(at));
  if (whole < length) hash = Math.imul(hash ^ bytes.readUIntLE(whole, length - whole), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}
