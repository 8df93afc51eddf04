import type { KnipConfig } from "knip";

const config: KnipConfig = {
  // What is dead counts, not what is exported without need: a part of a schema may well have a public name.
  ignoreExportsUsedInFile: true,
  workspaces: {
    ".": {
      entry: ["scripts/*.mjs", "scripts/boundaries/main.ts"],
      project: ["scripts/**/*.{mjs,ts}"],
      ignoreBinaries: ["apt-get"],
      // Started as programs by the scripts; the server is here for its `weft` command.
      ignoreDependencies: ["@weft/server", "oxfmt", "oxlint", "oxlint-tsgolint"],
    },
    "packages/*": {
      // What is named worker.ts is started as a process.
      entry: ["scripts/*.ts", "bench/*.ts", "src/*/worker.ts"],
      project: ["src/**/*.ts", "scripts/**/*.ts", "bench/**/*.ts"],
    },
    "apps/server": {
      // The others are started as threads.
      entry: [
        "src/cli/main.ts",
        "src/apis/worker.ts",
        "src/db/checkpoint-worker.ts",
        "src/sandbox/worker.ts",
      ],
      project: ["bin/**/*.mjs", "src/**/*.ts"],
      // Read as texts, for the sandbox.
      ignoreDependencies: ["@jmespath-community/jmespath", "lodash", "luxon", "moment"],
      // For tests: limits what a process may write, and makes a pipe.
      ignoreBinaries: ["prlimit", "mkfifo"],
    },
    "apps/editor": { project: ["src/**/*.{ts,tsx,css}"] },
    // autocannon and wrk are started as programs.
    e2e: {
      entry: ["load/*.{ts,mjs}", "faults/*.ts"],
      project: ["**/*.ts"],
      ignoreDependencies: ["autocannon"],
      ignoreBinaries: ["wrk"],
    },
  },
};

export default config;
