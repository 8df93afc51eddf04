/** What a trace of the server's system calls shows. */
export interface DurableOrder {
  /** Answers 2xx to events. */
  readonly answers: number;
  /** Writes to other systems. */
  readonly writes: number;
  /** Commits that were made durable. */
  readonly syncs: number;
  readonly violations: readonly string[];
}

/** Marks an event wherever it goes: in the address, in the log of the database, in what is sent on. */
const EVENT = /ev\.\d{5}/g;
export const eventPrefix = "ev";

const CALL = /^(\w+)\((?:\d+<([^>]*)>)?/;

/** A system call that has begun in one thread and not come back. */
interface Pending {
  readonly text: string;
  /** How often the log had been written to when it began. */
  readonly written: number;
}

/**
 * Reads the lines of `strace -f -y` in order, and tells whether each answer 2xx came after an fsync of the database's log that
 * began after the event had been written to it, and each write to another system after an fsync of its intent.
 */
export class DurableOrderReader {
  /** How many times the log was written to, and how many of those are known to be on the disk. */
  #written = 0;
  #durable = 0;
  /** In which of those writes an event stands. */
  readonly #places = new Map<string, number[]>();
  /** The event that was read last from each connection. */
  readonly #reading = new Map<string, string>();
  /** The address of the last write to another system for an event, and how far the log had come then. */
  readonly #marks = new Map<string, { readonly path: string; readonly at: number }>();
  readonly #pending = new Map<string, Pending>();
  readonly #counts = { answers: 0, writes: 0, syncs: 0 };
  readonly #violations: string[] = [];

  line(line: string): void {
    const [, thread = "", rest = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    if (resumed !== undefined) {
      const pending = this.#pending.get(thread);
      this.#pending.delete(thread);
      if (pending) this.#left(pending.text + resumed, pending.written);
      return;
    }
    const text = rest.replace(/ ?<unfinished \.\.\.>$/, "");
    this.#entered(text);
    if (text !== rest) this.#pending.set(thread, { text, written: this.#written });
    else this.#left(text, this.#written);
  }

  result(): DurableOrder {
    return { ...this.#counts, violations: this.#violations };
  }

  #entered(text: string): void {
    const [, name = "", target = ""] = CALL.exec(text) ?? [];
    if (!/^(write|writev|sendto|sendmsg)$/.test(name) || !target.startsWith("socket:")) return;
    if (text.includes('"HTTP/1.1 2')) this.#answered(target);
    const [, path, event] = /"POST (\/(?:keyed|plain|notify))\?id=(ev\.\d{5})/.exec(text) ?? [];
    if (path !== undefined && event !== undefined) this.#sentOn(path, event);
  }

  #left(text: string, writtenBefore: number): void {
    const [, name = "", target = ""] = CALL.exec(text) ?? [];
    if (name === "read" && target.startsWith("socket:")) {
      const event = /"POST \/webhook\/[^ ]*event=(ev\.\d{5})/.exec(text)?.[1];
      if (event === undefined) return;
      this.#reading.set(target, event);
      // The event may come twice; what it leads to comes of the first.
      if (!this.#marks.has(event)) this.#marks.set(event, { path: "", at: this.#written });
    } else if (target.endsWith("-wal") && name.startsWith("pwrite")) {
      this.#written += 1;
      for (const event of new Set(text.match(EVENT))) {
        const places = this.#places.get(event) ?? [];
        places.push(this.#written);
        this.#places.set(event, places);
      }
    } else if (target.endsWith("-wal") && /^f(data)?sync$/.test(name) && text.endsWith("= 0")) {
      this.#counts.syncs += 1;
      this.#durable = Math.max(this.#durable, writtenBefore);
    }
  }

  #answered(connection: string): void {
    const event = this.#reading.get(connection);
    if (event === undefined) return;
    this.#reading.delete(connection);
    this.#counts.answers += 1;
    const places = this.#places.get(event) ?? [];
    if (places.length === 0) this.#violations.push(`${event} was answered before it was written to the log`);
    else if ((places.at(-1) ?? 0) > this.#durable)
      this.#violations.push(`${event} was answered before the log was on the disk`);
  }

  /** Several requests of one node share its intent. */
  #sentOn(path: string, event: string): void {
    this.#counts.writes += 1;
    const mark = this.#marks.get(event);
    if (mark?.path === path) return;
    this.#marks.set(event, { path, at: this.#written });
    const since = mark?.at ?? 0;
    const safe = (this.#places.get(event) ?? []).some((place) => place > since && place <= this.#durable);
    if (!safe) this.#violations.push(`${event} was sent to ${path} before its intent was on the disk`);
  }
}
