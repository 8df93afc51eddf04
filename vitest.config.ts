import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

const packages = ["packages", "apps"].flatMap((parent) =>
  readdirSync(parent).map((name) => `${parent}/${name}`),
);

export default defineConfig({
  test: {
    // Most of them wait for processes and sockets: on two cores, one worker would leave one idle.
    maxWorkers: 2,
    projects: [...packages, "e2e", "scripts"]
      .filter((folder) => existsSync(folder))
      .map((folder) => ({
        root: folder,
        test: {
          name: folder.split("/").at(-1) ?? folder,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/.build/**"],
          environment: "node",
          // What is loaded once serves all files of a package; those of the server start processes and change their surroundings.
          isolate: folder === "apps/server",
          // Far above what anything takes: a busy machine must not fail a test.
          testTimeout: 60_000,
          // As it comes for Node it would bring graphql along a second time, and take the schemas of the first for foreign.
          alias: { "graphql-language-service": "graphql-language-service/esm/index.js" },
          server: { deps: { inline: [/cm6-graphql|graphql-language-service/] } },
          expect: { poll: { timeout: 20_000 } },
        },
      })),
  },
});
