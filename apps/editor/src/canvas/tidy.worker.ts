import { tidy } from "./tidy.ts";
import type { TidyInput } from "./tidy.ts";

addEventListener("message", ({ data }: MessageEvent<TidyInput>) => postMessage(tidy(data)));
