import type { Theme } from "@weft/api";

/** The themes to choose from, in the order they are offered. */
export const themes = ["system", "light", "dark"] as const satisfies readonly Theme[];
