/** How a package may import another: everything, or types only. */
export type Access = "all" | "types";

/**
 * Which of our packages each package may import. A line here is a decision about the architecture: adding one couples
 * two parts for good.
 */
export const layers: Record<string, Record<string, Access>> = {
  "@weft/sdk": {},
  "@weft/expressions": {},
  "@weft/flow": { "@weft/sdk": "types", "@weft/expressions": "all" },
  "@weft/runtime": { "@weft/sdk": "all", "@weft/expressions": "all", "@weft/flow": "all" },
  "@weft/nodes": { "@weft/sdk": "all" },
  "@weft/n8n": { "@weft/sdk": "types", "@weft/expressions": "all", "@weft/flow": "all" },
  "@weft/api": { "@weft/sdk": "types", "@weft/flow": "all" },
  "@weft/server": {
    "@weft/sdk": "all",
    "@weft/expressions": "all",
    "@weft/flow": "all",
    "@weft/runtime": "all",
    "@weft/nodes": "all",
    "@weft/n8n": "all",
    "@weft/api": "all",
  },
  "@weft/editor": {
    "@weft/sdk": "types",
    "@weft/expressions": "all",
    "@weft/flow": "all",
    "@weft/api": "all",
  },
  "@weft/e2e": {
    "@weft/sdk": "all",
    "@weft/expressions": "all",
    "@weft/flow": "all",
    "@weft/runtime": "all",
    "@weft/nodes": "all",
    "@weft/api": "all",
  },
};
