import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../errors.ts";
import type { ImportFile } from "../flows/import.ts";

/** The text of a flow file. @throws {Refusal} when it cannot be read */
export function readFlowFile(path: string): ImportFile {
  try {
    return { name: path, content: readFileSync(path, "utf8") };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(
      "usage",
      code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read: ${message}`,
    );
  }
}

/** The files that are named, and every `.json` file in the folders that are named. */
export function readFlowFiles(paths: readonly string[]): ImportFile[] {
  return paths.flatMap((path) => {
    const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return (folder ? jsonFilesIn(path) : [path]).map(readFlowFile);
  });
}

function jsonFilesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );
  if (files.length === 0) throw new Refusal("usage", `There is no .json file in ${folder}.`);
  return files.sort().map((name) => join(folder, name));
}
