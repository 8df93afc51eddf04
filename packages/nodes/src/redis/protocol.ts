import type { Socket } from "node:net";
import { fatal } from "../errors.ts";

/** What Redis answers; whole numbers that JavaScript cannot hold are texts. */
export type Reply = string | number | null | readonly Reply[] | RedisRefusal;

/** An answer that says no. */
export class RedisRefusal {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** The other side has gone, or does not speak this protocol. */
export class Broken extends Error {}

/** Of one answer. */
const MEGABYTES = 100;

/** A command as the protocol has it (RESP 2). */
export function encoded(parts: readonly string[]): Buffer {
  const texts = parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
  return Buffer.from(`*${parts.length}\r\n${texts.join("")}`);
}

/** Reads answers one after the other. */
export class Replies {
  readonly #chunks: AsyncIterator<Buffer>;
  #have: Buffer[] = [];
  #length = 0;
  #used = 0;

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Rejects with `Broken`, or with `Fatal` where more comes than may be held at once; nothing more can be read then. */
  async next(): Promise<Reply> {
    this.#used = 0;
    return this.#reply();
  }

  async #reply(): Promise<Reply> {
    const line = await this.#line();
    const rest = line.slice(1);
    switch (line[0]) {
      case "+":
        return rest;
      case "-":
        return new RedisRefusal(rest);
      case ":":
        return Number.isSafeInteger(Number(rest)) ? Number(rest) : rest;
      case "$":
        return rest === "-1" ? null : this.#text(countOf(rest));
      case "*":
        return rest === "-1" ? null : this.#list(countOf(rest));
      default:
        throw new Broken("this is not the protocol of Redis");
    }
  }

  async #list(length: number): Promise<readonly Reply[]> {
    const list: Reply[] = [];
    for (let index = 0; index < length; index += 1) list.push(await this.#reply());
    return list;
  }

  async #text(length: number): Promise<string> {
    return (await this.#take(length + 2)).toString("utf8", 0, length);
  }

  async #line(): Promise<string> {
    for (;;) {
      const [first] = this.#have;
      const end = first?.indexOf("\r\n") ?? -1;
      if (end >= 0) return (await this.#take(end + 2)).toString("utf8", 0, end);
      if (this.#have.length > 1) this.#have = [Buffer.concat(this.#have)];
      else if (this.#length > 65_536) throw new Broken("this is not the protocol of Redis");
      else await this.#more();
    }
  }

  async #take(length: number): Promise<Buffer> {
    this.#used += length;
    if (this.#used > MEGABYTES * 1e6) throw fatal("server-too-much", { megabytes: MEGABYTES });
    while (this.#length < length) await this.#more();
    const whole = this.#have.length === 1 ? (this.#have[0] as Buffer) : Buffer.concat(this.#have);
    this.#have = whole.length > length ? [whole.subarray(length)] : [];
    this.#length = whole.length - length;
    return whole.subarray(0, length);
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new Broken("the connection was closed");
    this.#have.push(value);
    this.#length += value.length;
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) throw new Broken("this is not the protocol of Redis");
  return count;
}
