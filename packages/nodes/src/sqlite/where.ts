import type { RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { sqlOf } from "./engine.ts";

interface Params {
  readonly file: string;
  readonly does?: "read" | "write";
  readonly make?: "fail" | "make";
}

/** The database that all items of a run mean. Throws `Fatal` where they name several. */
export function sqlIn({ params, paramsAt, items }: RunAllCall<Params>): ReturnType<typeof sqlOf> {
  const { file, does, make } = params;
  const other = items.findIndex((_, index) => paramsAt(index).file !== file);
  if (other > 0) throw fatal("sqlite-several", { item: other + 1, path: paramsAt(other).file, first: file });
  return sqlOf({ file, make: does === "write" && make === "make" });
}
