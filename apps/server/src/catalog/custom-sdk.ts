import { registerHooks } from "node:module";
import * as sdk from "@weft/sdk";

const url = "weft:sdk";
const shared = Symbol.for("weft.sdk");
let provided = false;

/**
 * Lets packages of custom nodes import `@weft/sdk` from wherever they lie, and get the very module that runs here: its
 * error classes must be the same for `instanceof` to hold.
 */
export function provideSdk(): void {
  if (provided) return;
  provided = true;
  Object.defineProperty(globalThis, shared, { value: sdk });
  const source = [
    `const sdk = globalThis[Symbol.for("weft.sdk")];`,
    ...Object.keys(sdk).map((name) => `export const ${name} = sdk.${name};`),
  ].join("\n");
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "@weft/sdk" ? { url, format: "module", shortCircuit: true } : next(specifier, context),
    load: (wanted, context, next) =>
      wanted === url ? { format: "module", source, shortCircuit: true } : next(wanted, context),
  });
}
