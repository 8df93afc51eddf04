const XERIAL = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER = 16;

/** Unpacks Snappy, alone or in the blocks that Java's clients make. Throws where it is none, or more than `most` bytes. */
export function unsnappy(bytes: Buffer, most: number): Buffer {
  if (!bytes.subarray(0, XERIAL.length).equals(XERIAL)) return block(bytes, most);
  const blocks: Buffer[] = [];
  let length = 0;
  for (let at = XERIAL_HEADER; at < bytes.length;) {
    const size = bytes.readUInt32BE(at);
    at += 4;
    const unpacked = block(bytes.subarray(at, at + size), most - length);
    length += unpacked.length;
    blocks.push(unpacked);
    at += size;
  }
  return Buffer.concat(blocks);
}

/** https://github.com/google/snappy/blob/main/format_description.txt */
function block(bytes: Buffer, most: number): Buffer {
  let at = 0;
  const number = (size: number): number => {
    const value = size === 0 ? 0 : bytes.readUIntLE(at, size);
    at += size;
    return value;
  };
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = number(1);
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (length > most) throw new RangeError("it unpacks to too much");
  const out = Buffer.alloc(length);
  let end = 0;
  const copy = (size: number, back: number): void => {
    end = copyBack(out, { end, size, back });
  };
  while (at < bytes.length) {
    const tag = number(1);
    const high = tag >> 2;
    if ((tag & 3) === 0) {
      const size = (high < 60 ? high : number(high - 59)) + 1;
      end += bytes.copy(out, end, at, at + size);
      at += size;
    } else if ((tag & 3) === 1) copy((high & 7) + 4, ((tag >> 5) << 8) | number(1));
    else copy(high + 1, number((tag & 3) === 2 ? 2 : 4));
  }
  return out;
}

/** Repeats what was written before; it may reach into what it writes. Gives the new end. */
export function copyBack(
  out: Buffer,
  { end, size, back }: { readonly end: number; readonly size: number; readonly back: number },
): number {
  if (back === 0 || back > end || end + size > out.length)
    throw new RangeError("it points outside of what it unpacks to");
  for (let index = end; index < end + size; index += 1) out[index] = out[index - back] ?? 0;
  return end + size;
}
