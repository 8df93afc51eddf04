// A module of its own, so that the checks and the expression language they need make a chunk that is loaded later.
export { validateFlow } from "@weft/flow";
