export { mutants } from "./mutants.ts";
export { randomOf } from "./random.ts";
export type { Random } from "./random.ts";
