import type { KnipConfig } from "knip";

const config: KnipConfig = {
  // A type may be exported for readers of a signature that uses it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    ".": {
      entry: ["scripts/*.mjs", "scripts/boundaries/main.ts"],
      project: ["scripts/**/*.{mjs,ts}"],
      ignoreBinaries: ["apt-get"],
      // Started as programs by the scripts; the server is here for its `weft` command.
      ignoreDependencies: ["@weft/server", "oxfmt", "oxlint", "oxlint-tsgolint"],
    },
    "packages/*": { entry: ["scripts/*.ts"], project: ["src/**/*.ts", "scripts/**/*.ts"] },
    "apps/server": { entry: ["src/cli/main.ts"], project: ["bin/**/*.mjs", "src/**/*.ts"] },
    "apps/editor": { project: ["src/**/*.{ts,tsx}"] },
    e2e: { entry: ["load/*.ts", "faults/*.ts"], project: ["**/*.ts"] },
  },
};

export default config;
