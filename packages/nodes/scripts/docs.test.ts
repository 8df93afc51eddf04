import { readFile, readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { docsFolder, renderDocs } from "./docs.ts";

test("the node reference is what the definitions say (else run scripts/docs.ts)", async () => {
  const pages = renderDocs();
  expect((await readdir(docsFolder)).toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [name, text] of pages)
    expect(await readFile(new URL(name, docsFolder), "utf8"), name).toBe(text);
});
