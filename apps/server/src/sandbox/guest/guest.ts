import { bufferClass, bytesOf, installBytes, textOf, utf8Bytes, utf8Text } from "./bytes.ts";
import { installConsole } from "./console.ts";
import { installCustomData, installData, installNodes, installValues, nodeView, sourceOf } from "./data.ts";
import { installFiles, nameFiles } from "./files.ts";
import { installHelpers } from "./helpers.ts";
import { formatterClass, formatVia, hide, installIntl, installLocaleMethods } from "./intl.ts";
import { installKept } from "./kept.ts";
import { cloned, cryptoModule, digesting, installModules, toolOf } from "./modules.ts";
import { createRun, failureOf, plainData, randomFrom, tellerOf } from "./run.ts";
import { formPairs, formText, pairsClass, urlClass, urlSearchClass } from "./url.ts";

const functions: readonly ((...args: never[]) => unknown)[] = [
  installBytes,
  bufferClass,
  utf8Bytes,
  utf8Text,
  bytesOf,
  textOf,
  installConsole,
  installData,
  sourceOf,
  nameFiles,
  installFiles,
  installCustomData,
  installNodes,
  nodeView,
  installValues,
  installHelpers,
  installKept,
  installModules,
  toolOf,
  cryptoModule,
  cloned,
  urlClass,
  urlSearchClass,
  pairsClass,
  formText,
  formPairs,
  digesting,
  installIntl,
  formatVia,
  formatterClass,
  installLocaleMethods,
  hide,
  createRun,
  randomFrom,
  failureOf,
  tellerOf,
  plainData,
];

/** The door through which jobs come in. */
export const START = "weft:start";

/**
 * The script that readies a machine: takes the host's functions away from where code could find them, and leaves the door.
 * `libraries`: source texts, CommonJS, by the name under which our functions find them.
 */
export function guestScript(names: readonly string[], libraries: Readonly<Record<string, string>>): string {
  const modules = Object.entries(libraries).map(
    ([name, text]) =>
      `(function (exports, module) {${text}\n})(globalThis[${JSON.stringify(name)}] = {}, {});`,
  );
  return `"use strict"; {
    ${functions.map(String).join("\n")}
    const border = { ${names.join(", ")} };
    for (const name of Object.keys(border)) delete globalThis[name];
    let zone = "UTC";
    ${installIntl.name}(globalThis, border, () => zone);
    ${installBytes.name}(globalThis);
    ${installConsole.name}(globalThis, border);
    ${modules.join("\n")}
    const setDates = ${installHelpers.name}(globalThis);
    ${installModules.name}(globalThis, border);
    const setZone = (name) => { zone = name; setDates(name); };
    globalThis[${JSON.stringify(START)}] = ${createRun.name}(globalThis, { border, setZone });
  }`;
}
