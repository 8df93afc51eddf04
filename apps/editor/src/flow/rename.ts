// A module of its own, so that the expression parser is in a chunk that is loaded later.
export { renameNode } from "@weft/flow";
