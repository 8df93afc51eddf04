import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readApiDocument } from "./document/read.ts";

/** Documents of vendors, which are not part of this repository. */
const folder = fileURLToPath(new URL("../../../../../shared/specs/", import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:json|ya?ml)(?:\.gz)?$/.test(name))
      .sort()
  : [];

function textOf(name: string): string {
  const bytes = readFileSync(`${folder}${name}`);
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

test.skipIf(files.length === 0)(
  "every document that vendors give is read; what is none is told so",
  async () => {
    const refused: string[] = [];
    for (const name of files) {
      const text = textOf(name);
      const described = /(?:^|[{,\s"])(?:openapi"?\s*:\s*["']?3|swagger"?\s*:\s*["']?2)/.test(text);
      const outcome = await readApiDocument(text).then(
        ({ operations }) => operations.length,
        (error: { code?: string }) => error.code ?? "failed",
      );
      if (typeof outcome === "string") refused.push(outcome);
      expect([name, typeof outcome]).toEqual([name, described ? "number" : "string"]);
      if (typeof outcome === "number") expect([name, outcome > 0]).toEqual([name, true]);
    }
    expect(new Set(refused)).toEqual(new Set(["openapi-version"]));
  },
  120_000,
);
