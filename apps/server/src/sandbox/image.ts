import { QuickJS } from "quickjs-wasi";
import type { Snapshot } from "quickjs-wasi";
import { guestScript } from "./guest/guest.ts";

export const hostFunctions = ["ask", "intl", "tool", "log", "finish"] as const;
/** All that can be called from inside; texts in, and at most a text out. */
export type HostFunctions = Readonly<Record<(typeof hostFunctions)[number], (text: string) => unknown>>;

/**
 * The memory with which every job begins: everything that is the same for all of them is in it already.
 * `libraries`: source texts, CommonJS, by name.
 */
export async function createImage(
  wasm: WebAssembly.Module,
  libraries: Readonly<Record<string, string>>,
  intl: (call: string) => string,
): Promise<Snapshot> {
  const machine = await QuickJS.create({ wasm });
  for (const name of hostFunctions) {
    const made = machine.newFunction(name, (text) =>
      name === "intl" && text ? machine.newString(intl(text.toString())) : machine.undefined,
    );
    machine.setProp(machine.global, name, made);
    made.dispose();
  }
  machine.evalCode(guestScript(hostFunctions, libraries), "weft.js").dispose();
  machine.runGC();
  const image = machine.snapshot();
  machine.dispose();
  return image;
}
