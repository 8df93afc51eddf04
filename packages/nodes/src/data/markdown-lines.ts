/** Something around a text, such as bold: written before its first word and after its last one. */
export interface Mark {
  readonly open: string;
  readonly close: string;
}

/**
 * Markdown as it is written: blocks, prefixes of quotes and lists, marks that hug their words. Takes time in proportion to
 * what is written.
 */
export class MarkdownLines {
  readonly #parts: string[] = [];
  readonly #waiting: Mark[] = [];
  readonly #written: Mark[] = [];
  #prefix = "";
  #breaks = 0;
  #hard = false;
  #space = false;
  #flat = 0;
  /** Nothing stands in this line yet but prefixes. */
  #fresh = true;

  get isFlat(): boolean {
    return this.#flat > 0;
  }

  /** What comes has this many line ends before it. */
  block(breaks: 1 | 2): void {
    if (this.#flat > 0) {
      this.#space = true;
      return;
    }
    this.#space = false;
    if (this.#fresh && this.#breaks === 0) return;
    this.#hard = false;
    this.#breaks = Math.max(this.#breaks, breaks);
    // Marks do not reach over the end of a block: they are closed here and opened again in the next one.
    while (this.#written.length > 0) {
      const mark = this.#written.pop() as Mark;
      this.#parts.push(mark.close);
      this.#waiting.unshift(mark);
    }
  }

  lineBreak(): void {
    if (this.#flat > 0) this.#space = true;
    else if (this.#hard) this.block(2);
    else if (!this.#fresh) {
      this.#hard = true;
      this.#space = false;
    }
  }

  /** Words of a text, `escape` makes them harmless. Spaces in a row are one. */
  text(data: string, escape: (words: string, atStart: boolean) => string): void {
    const plain = data.replaceAll(/[ \t\r\n\f]+/g, " ");
    const words = plain.replace(/^ /, "").replace(/ $/, "");
    if (plain.startsWith(" ")) this.space();
    if (words === "") return;
    this.#begin();
    this.#put(escape(words, this.#fresh));
    if (plain.endsWith(" ")) this.space();
  }

  space(): void {
    this.#space = true;
  }

  /** One line, as it is. */
  raw(markdown: string): void {
    this.#begin();
    this.#put(markdown);
  }

  /** Lines as they are, each behind the prefix. */
  lines(text: string): void {
    this.#begin();
    this.#put(text.replaceAll(/\r?\n/g, this.#flat > 0 ? " " : `\n${this.#prefix}`));
  }

  mark(mark: Mark): void {
    this.#waiting.push(mark);
  }

  /** Closes the mark; nothing is written of one that nothing stands in. */
  unmark(mark: Mark): void {
    const waits = this.#waiting.lastIndexOf(mark);
    if (waits >= 0) this.#waiting.splice(waits, 1);
    else if (this.#written.at(-1) === mark) {
      this.#written.pop();
      this.#parts.push(mark.close);
    }
  }

  hasMark(mark: Mark): boolean {
    return this.#waiting.includes(mark) || this.#written.includes(mark);
  }

  /** A quote or an entry of a list: `first` before its first line, `others` before the others. Gives what ends it. */
  open(first: string, others: string): () => void {
    const before = this.#prefix;
    this.#start();
    this.#parts.push(first);
    this.#prefix += others;
    this.#fresh = true;
    return () => {
      this.#prefix = before;
      this.#fresh = false;
    };
  }

  /** Until the end, everything is in one line. */
  oneLine(): () => void {
    this.#flat += 1;
    return () => {
      this.#flat -= 1;
      this.#space = false;
    };
  }

  /** Where what comes begins, for `since`. */
  position(): number {
    return this.#parts.length;
  }

  since(position: number): string {
    return this.#parts.slice(position).join("");
  }

  done(): string {
    return this.#parts.join("");
  }

  #begin(): void {
    const spaced = this.#space && !this.#fresh && this.#breaks === 0 && !this.#hard;
    this.#start();
    if (spaced) this.#parts.push(" ");
    for (const mark of this.#waiting.splice(0)) {
      this.#parts.push(mark.open);
      this.#written.push(mark);
    }
  }

  #start(): void {
    if (this.#parts.length === 0) this.#breaks = 0;
    if (this.#breaks === 2) this.#parts.push(`\n${this.#prefix.trimEnd()}\n${this.#prefix}`);
    else if (this.#breaks === 1) this.#parts.push(`\n${this.#prefix}`);
    else if (this.#hard) this.#parts.push(`  \n${this.#prefix}`);
    if (this.#breaks > 0 || this.#hard) this.#fresh = true;
    this.#breaks = 0;
    this.#hard = false;
    this.#space = false;
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#fresh = false;
  }
}
