import type { FormPart, MultipartForm } from "./context.ts";

/** A form with files as it goes over the wire. */
export interface EncodedForm {
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Reads the files as it goes. */
  content(): AsyncGenerator<Uint8Array>;
}

const encoder = new TextEncoder();

/** RFC 7578, with names as browsers write them. `boundary` must stand in none of the parts. */
export function encodeMultipart({ parts }: MultipartForm, boundary: string): EncodedForm {
  const heads = parts.map((part) => encoder.encode(`--${boundary}\r\n${headOf(part)}\r\n\r\n`));
  const end = encoder.encode(`--${boundary}--\r\n`);
  const texts = parts.map((part) => ("file" in part ? undefined : encoder.encode(part.value)));
  const sizes = parts.map(
    (part, i) => (heads[i]?.length ?? 0) + ("file" in part ? part.file.size : (texts[i]?.length ?? 0)) + 2,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    size: sizes.reduce((sum, size) => sum + size, end.length),
    async *content() {
      for (const [i, part] of parts.entries()) {
        yield heads[i] as Uint8Array;
        if ("file" in part) yield* await part.file.open();
        else yield texts[i] as Uint8Array;
        yield encoder.encode("\r\n");
      }
      yield end;
    },
  };
}

function headOf(part: FormPart): string {
  const name = `Content-Disposition: form-data; name="${escaped(part.name)}"`;
  if (!("file" in part)) return name;
  const { name: fileName, type } = part.file;
  return `${name}; filename="${escaped(fileName)}"\r\nContent-Type: ${type.replaceAll(/[\r\n]/g, "")}`;
}

function escaped(text: string): string {
  return text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
