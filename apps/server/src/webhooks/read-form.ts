import { finished } from "node:stream/promises";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { reservedNames } from "../app/json-guard.ts";
import { addField, newFields } from "./fields.ts";
import type { Fields } from "./fields.ts";
import { safeFileName, safeMediaType } from "./file-name.ts";
import type { MemoryShare } from "./memory.ts";
import { UNCOUNTED } from "./read-bytes.ts";
import { openUpload } from "./read-file.ts";
import type { ArrivedFile, Upload } from "./read-file.ts";
import { cutOff, isRefused, noMemory, tooLarge } from "./refusal.ts";
import type { Refused } from "./refusal.ts";

/** What came in as `multipart/form-data`. */
export interface Form {
  readonly fields: Fields;
  readonly files: ReadonlyMap<string, ArrivedFile>;
}

interface FormUpload extends Upload {
  /** Bytes of all fields together. */
  readonly fieldLimit: number;
  /** For the fields. */
  readonly memory: () => MemoryShare;
}

const MAX_PARTS = 1_000;
const MAX_FILES = 100;
const MAX_NAME = 200;

/**
 * Streams the files of a form into the store and keeps its fields. Files of a form that is refused are removed.
 */
export async function readForm(upload: FormUpload): Promise<Form | Refused> {
  const opened = openUpload(upload);
  if (isRefused(opened)) return opened;
  const parser = parserFor(upload);
  if (parser === undefined) return { status: 400, error: "The form has no boundary in its content type." };
  const reading = new Reading(upload, parser);
  opened.content.on("error", (error) => parser.destroy(error));
  opened.content.on("data", (chunk: Uint8Array) => reading.arrives(chunk.length));
  opened.content.pipe(parser);
  const broken = await finished(parser).then(
    () => false,
    () => true,
  );
  const arrived = await reading.settle();
  const refused = reading.refused ?? opened.refused() ?? (broken ? cutOff : undefined);
  if (refused === undefined && arrived.ok) return { fields: reading.fields, files: arrived.files };
  await Promise.all([...arrived.files.values()].map(({ staged }) => staged.drop()));
  if (refused === undefined && !arrived.ok) throw arrived.error;
  opened.content.unpipe(parser);
  opened.content.resume();
  return refused ?? cutOff;
}

function parserFor({ request: { headers }, fieldLimit }: FormUpload): busboy.Busboy | undefined {
  try {
    return busboy({
      headers,
      defParamCharset: "utf8",
      limits: { parts: MAX_PARTS, files: MAX_FILES, fieldSize: fieldLimit + 1 },
    });
  } catch {
    return undefined;
  }
}

type Arrived =
  | { readonly ok: true; readonly files: ReadonlyMap<string, ArrivedFile> }
  | { readonly ok: false; readonly files: ReadonlyMap<string, ArrivedFile>; readonly error: unknown };

/** One form, while its parts come in. */
class Reading {
  readonly fields = newFields();
  /** Why the form is turned away, once that is known. */
  refused: Refused | undefined;
  readonly #upload: FormUpload;
  readonly #parser: busboy.Busboy;
  readonly #arriving = new Map<string, Promise<ArrivedFile | undefined>>();
  #fieldBytes = 0;
  #filesOpen = 0;
  #outsideFiles = 0;
  #share: MemoryShare | undefined;

  constructor(upload: FormUpload, parser: busboy.Busboy) {
    this.#upload = upload;
    this.#parser = parser;
    const tooMany = (): void => this.#refuse({ status: 413, error: "The form has too many parts." });
    parser.on("partsLimit", tooMany).on("filesLimit", tooMany).on("fieldsLimit", tooMany);
    parser.on("field", (name, value) => this.#field(name, value));
    parser.on("file", (name, stream, info) => this.#file(name, stream, info));
    // A broken header of a part is told, but does not end the parser.
    parser.on("error", () => this.#refuse(cutOff));
  }

  /** What comes while no file is open is a field, or may be one: the parser keeps it until that is whole. */
  arrives(bytes: number): void {
    if (this.#filesOpen > 0) return;
    const before = this.#outsideFiles;
    this.#outsideFiles += bytes;
    if (this.#outsideFiles <= UNCOUNTED) return;
    this.#share ??= this.#upload.memory();
    if (!this.#share.grow(before > UNCOUNTED ? bytes : this.#outsideFiles)) this.#refuse(noMemory);
  }

  /** All files that came in, when nothing more comes. */
  async settle(): Promise<Arrived> {
    const names = [...this.#arriving.keys()];
    const settled = await Promise.allSettled(this.#arriving.values());
    const files = new Map<string, ArrivedFile>();
    for (const [index, one] of settled.entries())
      if (one.status === "fulfilled" && one.value) files.set(names[index] ?? "", one.value);
    const failed = settled.find((one) => one.status === "rejected");
    return failed ? { ok: false, files, error: failed.reason } : { ok: true, files };
  }

  #refuse(refused: Refused): void {
    this.refused ??= refused;
    this.#parser.destroy(new Error(this.refused.error));
  }

  #field(name: string | undefined, value: string): void {
    const { fieldLimit } = this.#upload;
    if (!this.#isName(name)) return;
    this.#fieldBytes += Buffer.byteLength(value) + name.length;
    if (this.#fieldBytes > fieldLimit) return this.#refuse(tooLarge(fieldLimit));
    addField(this.fields, name, value);
  }

  #file(name: string | undefined, stream: Readable, info: busboy.FileInfo): void {
    // A form that ends in the middle of a file ends its stream with an error, perhaps before anybody reads it.
    stream.on("error", () => undefined);
    this.#filesOpen += 1;
    stream.on("close", () => (this.#filesOpen -= 1));
    if (this.#isName(name)) this.#arriving.set(this.#freeName(name), this.#stage(stream, info));
    else stream.resume();
  }

  async #stage(stream: Readable, { filename, mimeType }: busboy.FileInfo): Promise<ArrivedFile | undefined> {
    const staged = await this.#upload.files.stage(stream);
    // So a browser sends a file field in which nobody chose a file.
    if (staged.size > 0 || filename) {
      return { staged, name: safeFileName(filename, "data"), type: safeMediaType(mimeType) };
    }
    await staged.drop();
    return undefined;
  }

  #isName(name: string | undefined): name is string {
    if (name === undefined || name === "")
      this.#refuse({ status: 400, error: "A part of the form has no name." });
    else if (name.length > MAX_NAME)
      this.#refuse({ status: 400, error: "The name of a part of the form is too long." });
    else if (reservedNames.has(name))
      this.#refuse({ status: 400, error: `The form has the reserved field "${name}".` });
    else return true;
    return false;
  }

  /** A field may have several files: `photo`, `photo2`, `photo3`. */
  #freeName(name: string): string {
    let free = name;
    for (let n = 2; this.#arriving.has(free); n++) free = `${name}${n}`;
    return free;
  }
}
