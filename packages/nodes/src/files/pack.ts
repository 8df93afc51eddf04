import { createGzip } from "node:zlib";
import { Zip, ZipDeflate } from "fflate";
import type { FileRef } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { bytesOf, safeName, through } from "./content.ts";
import type { FileAccess } from "./content.ts";

/** Bytes: what a zip file without extensions can hold. */
const largest = 4_000_000_000;
const mostFiles = 65_000;

/** A zip file of these files, made while it is asked for. `now`: epoch milliseconds, the time that the files get in it. */
export async function* zipped(
  files: readonly FileRef[],
  access: FileAccess,
  now: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > largest || files.length > mostFiles) throw fatal("zip-too-large", { files: files.length });
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const names = new Set<string>();
  for (const file of files) {
    const entry = new ZipDeflate(freeName(safeName(file.name, "file"), names), { level: 6 });
    entry.mtime = now;
    zip.add(entry);
    for await (const chunk of bytesOf(file, access)) {
      entry.push(chunk);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** Of several files with the same name, the second is called `name (2).txt`. */
function freeName(name: string, names: Set<string>): string {
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; names.has(free); number += 1) free = `${stem} (${number})${ending}`;
  names.add(free);
  return free;
}

export function gzipped(file: FileRef, access: FileAccess): AsyncIterable<Uint8Array> {
  return through(bytesOf(file, access), createGzip());
}
