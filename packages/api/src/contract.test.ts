import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contract } from "./contract.ts";
import { apiErrors } from "./errors.ts";
import { routesModule } from "./routes-module.ts";

const procedures = Object.entries(contract).flatMap(([group, routes]) =>
  Object.entries(routes).map(([name, procedure]) => ({ name: `${group}.${name}`, ...procedure["~orpc"] })),
);

test("every route says who may use it, where it is and what it does", () => {
  expect(procedures.length).toBeGreaterThan(30);
  for (const { name, meta, route } of procedures) {
    expect(meta.access, name).toBeDefined();
    expect(route.path, name).toMatch(/^\/[a-z]/);
    expect(route.summary, name).toBeTruthy();
  }
});

test("no two routes share a method and a path", () => {
  const seen = procedures.map(({ route }) => `${route.method} ${route.path?.replaceAll(/\{\w+\}/g, "{}")}`);
  expect(seen.toSorted()).toEqual([...new Set(seen)].toSorted());
});

test("what is open to everyone is only what signing in needs", () => {
  const open = procedures.filter(({ meta }) => meta.access === "public").map(({ name }) => name);
  expect(open).toEqual(["accounts.session", "accounts.setup", "accounts.login"]);
});

test("every error has a status that says failure, and words", () => {
  for (const [code, { status, message }] of Object.entries(apiErrors)) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(message, code).toMatch(/\.$/);
  }
});

test("the client's routes are up to date", () => {
  const generated = readFileSync(join(import.meta.dirname, "generated/routes.gen.ts"), "utf8");
  expect(generated, "run: node packages/api/scripts/routes.ts").toBe(routesModule());
});
