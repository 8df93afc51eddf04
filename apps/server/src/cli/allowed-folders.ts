import { statSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { Refusal } from "../errors.ts";

/**
 * The folders that an administrator lets flows touch, absolute. One text may name several, as in `PATH`.
 * @throws {Refusal} where one is not a folder
 */
export function allowedFolders(given: readonly string[] = []): readonly string[] {
  const folders = given
    .flatMap((text) => text.split(delimiter))
    .filter((text) => text !== "")
    .map((text) => resolve(text));
  const wrong = folders.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (wrong !== undefined) throw new Refusal("usage", `--allow-folder ${wrong}: there is no such folder.`);
  return folders;
}
