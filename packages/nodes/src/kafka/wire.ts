/** Writes the fields of a request, one behind the other; numbers have their highest byte first. */
export class Writer {
  #bytes = Buffer.alloc(256);
  #length = 0;

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  int8(value: number): this {
    return this.#put(1, (at) => this.#bytes.writeInt8(value, at));
  }

  int16(value: number): this {
    return this.#put(2, (at) => this.#bytes.writeInt16BE(value, at));
  }

  int32(value: number): this {
    return this.#put(4, (at) => this.#bytes.writeInt32BE(value, at));
  }

  uint32(value: number): this {
    return this.#put(4, (at) => this.#bytes.writeUInt32BE(value, at));
  }

  int64(value: bigint): this {
    return this.#put(8, (at) => this.#bytes.writeBigInt64BE(value, at));
  }

  boolean(value: boolean): this {
    return this.int8(value ? 1 : 0);
  }

  raw(bytes: Uint8Array): this {
    return this.#put(bytes.length, (at) => this.#bytes.set(bytes, at));
  }

  text(value: string | null): this {
    if (value === null) return this.int16(-1);
    const bytes = Buffer.from(value);
    return this.int16(bytes.length).raw(bytes);
  }

  block(bytes: Uint8Array | null): this {
    return bytes === null ? this.int32(-1) : this.int32(bytes.length).raw(bytes);
  }

  list<T>(values: readonly T[], write: (value: T) => unknown): this {
    this.int32(values.length);
    for (const value of values) write(value);
    return this;
  }

  /** A number that takes as few bytes as it needs, its sign in the lowest bit. */
  varint(value: number | bigint): this {
    const given = BigInt(value);
    let left = BigInt.asUintN(64, (given << 1n) ^ (given >> 63n));
    while (left > 0x7fn) {
      this.int8(Number(BigInt.asIntN(8, (left & 0x7fn) | 0x80n)));
      left >>= 7n;
    }
    return this.int8(Number(left));
  }

  varblock(bytes: Uint8Array | null): this {
    return bytes === null ? this.varint(-1) : this.varint(bytes.length).raw(bytes);
  }

  #put(size: number, write: (at: number) => unknown): this {
    const needed = this.#length + size;
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    write(this.#length);
    this.#length = needed;
    return this;
  }
}

/** Reads the fields of an answer. Throws `RangeError` where there is less than there should be. */
export class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int8(): number {
    return this.#bytes.readInt8(this.#step(1));
  }

  int16(): number {
    return this.#bytes.readInt16BE(this.#step(2));
  }

  int32(): number {
    return this.#bytes.readInt32BE(this.#step(4));
  }

  uint32(): number {
    return this.#bytes.readUInt32BE(this.#step(4));
  }

  int64(): bigint {
    return this.#bytes.readBigInt64BE(this.#step(8));
  }

  raw(length: number): Buffer {
    const from = this.#step(length);
    return this.#bytes.subarray(from, from + length);
  }

  /** An empty text where there is none. */
  text(): string {
    const length = this.int16();
    return length < 0 ? "" : this.raw(length).toString("utf8");
  }

  block(): Buffer | null {
    const length = this.int32();
    return length < 0 ? null : this.raw(length);
  }

  list<T>(read: () => T): T[] {
    const count = this.int32();
    const values: T[] = [];
    for (let index = 0; index < count; index += 1) values.push(read());
    return values;
  }

  varint(): number {
    return Number(this.varlong());
  }

  varlong(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = BigInt(this.#bytes.readUInt8(this.#step(1)));
      value |= (byte & 0x7fn) << shift;
      if (byte < 0x80n) return (value >> 1n) ^ -(value & 1n);
    }
    throw new RangeError("a number has no end");
  }

  varblock(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.raw(length);
  }

  #step(length: number): number {
    const from = this.#at;
    if (length < 0 || from + length > this.#bytes.length) throw new RangeError("an answer ends too early");
    this.#at = from + length;
    return from;
  }
}
