import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The folder of the checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string[]} parts path below the checkout */
export const inRoot = (...parts) => join(root, ...parts);
