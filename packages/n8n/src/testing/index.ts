export { mutants } from "./mutants.ts";
