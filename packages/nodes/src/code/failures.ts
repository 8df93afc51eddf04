import type { CodeFailure, Fatal } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { NodeErrorCode } from "../errors.ts";

/** What people look for in code and what is told instead, by the names that are missing. */
const absent: readonly (readonly [names: RegExp, code: NodeErrorCode])[] = [
  [/^(set|clear)(Timeout|Interval|Immediate)$|^requestAnimationFrame$/, "code-no-timers"],
  [/^(fetch|XMLHttpRequest|WebSocket|EventSource|axios)$/, "code-no-network"],
  [/^\$?helpers\.(http|request)/, "code-no-network"],
  [/^(require(\(.*\))?|import\(.*\)|module|exports)$|^crypto\./, "code-no-modules"],
  [/^(process|Deno|Bun|global|window|document|self|__dirname|__filename|Worker)$/, "code-no-machine"],
  [/^\$?helpers\.|^\$?get(NodeParameter|Credentials|BinaryDataAsync)$/, "code-no-helpers"],
];

/** Why the code gave nothing, in words for the person who wrote it. */
export function codeFault({ failure, message, line, limit = 0 }: CodeFailure): Fatal {
  switch (failure) {
    case "syntax":
      return line === undefined
        ? fatal("code-syntax", { message })
        : fatal("code-syntax-at", { line, message });
    case "pending":
      return fatal("code-pending");
    case "data":
      return fatal("code-not-data", { message });
    case "time":
      return fatal("code-time", { seconds: limit / 1000 });
    case "memory":
      return fatal("code-memory", { megabytes: Math.round(limit / 1024 / 1024) });
    case "output":
      return fatal("code-output", { megabytes: Math.round(limit / 1024 / 1024) });
    case "depth":
      return fatal("code-depth");
    default:
      return thrown(message, line);
  }
}

function thrown(message: string, line: number | undefined): Fatal {
  const [, name] = /^ReferenceError: '?([^\s'].*?)'? is not defined$/.exec(message) ?? [];
  const found = name === undefined ? undefined : absent.find(([names]) => names.test(name));
  if (found && name !== undefined) return fatal(found[1], { name });
  return line === undefined ? fatal("code-failed", { message }) : fatal("code-failed-at", { line, message });
}
