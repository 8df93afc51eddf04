import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFlow, serializeFlow } from "@weft/flow";
import { expect, test } from "vitest";
import { weftCommand } from "./support/command.ts";
import { fixturePath } from "./support/flows.ts";

const names = readdirSync(fileURLToPath(new URL("./fixtures", import.meta.url)))
  .filter((file) => file.endsWith(".flow.json"))
  .map((file) => file.slice(0, -".flow.json".length));

test.for(names)("%s is read without a problem and written byte for byte", (name) => {
  const text = readFileSync(fixturePath(`${name}.flow.json`), "utf8");
  const parsed = parseFlow(text);
  expect(parsed.problems).toEqual([]);
  expect(parsed.ok && serializeFlow(parsed.flow)).toBe(text);
});

test("the command finds no error in any of them", async () => {
  const files = names.map((name) => fixturePath(`${name}.flow.json`));
  const { status, out } = await weftCommand(["validate", "--json", ...files]);
  const told = JSON.parse(out) as { files: { file: string; problems: unknown[] }[] };
  expect(told.files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(told.files).toHaveLength(files.length);
  expect(status).toBe(0);
});

/** Everything is run dry, so nothing leaves; `x.input.json`, where it exists, holds the items of the trigger. */
test.for(names)("%s gives what is expected of it", async (name) => {
  const input = fixturePath(`${name}.input.json`);
  const given = existsSync(input) ? ["--input", input] : [];
  const { status, out } = await weftCommand([
    "run",
    fixturePath(`${name}.flow.json`),
    "--dry",
    "--json",
    ...given,
  ]);
  const expected = JSON.parse(readFileSync(fixturePath(`${name}.expected.json`), "utf8")) as {
    status: string;
  };
  expect(JSON.parse(out)).toEqual(expected);
  expect(status).toBe(expected.status === "succeeded" ? 0 : 1);
});
