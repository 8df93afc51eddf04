import { contract, roles } from "@weft/api";
import type { Access, Role } from "@weft/api";
import { expect, test } from "vitest";
import { send, startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

const routes: Route[] = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => {
    const { route, meta } = procedure["~orpc"];
    return {
      name: `${group}.${name}`,
      method: route.method ?? "POST",
      path: route.path ?? "",
      access: (meta as { access?: Access }).access,
    };
  }),
);

/** What the product promises, written down once more: `verb resource`, by role. */
const promised: Record<Role, RegExp> = {
  owner: /^(see|edit|run|publish|use) /,
  admin: /^(see|edit|run|publish|use) /,
  editor:
    /^((see|edit|run|publish) flow|(see|edit|run) execution|(see|use) credential|(see|edit) (table|nodeType)|see settings)$/,
  operator: /^((see|run) (flow|execution)|see (table|settings|nodeType))$/,
  viewer: /^see (flow|execution|table|settings|nodeType)$/,
};

test("every route states its access", () => {
  expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
  expect(routes.filter(({ access }) => access === "public").map(({ name }) => name)).toEqual([
    "accounts.session",
    "accounts.setup",
    "accounts.login",
  ]);
});

test("every route admits exactly the roles that it is for", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const members = new Map<Role, Member>([["owner", owner]]);
  for (const role of roles) if (role !== "owner") members.set(role, await owner.add(role));

  const wrong: string[] = [];
  for (const route of routes) {
    const nobody = await send(server.url, pathOf(route), bodyOf(route));
    await nobody.body?.cancel();
    if ((nobody.status === 401) !== (route.access !== "public"))
      wrong.push(`${route.name}: nobody got ${nobody.status}`);
    for (const [role, member] of members) {
      // Signing out would end the session that the other routes are tried with.
      if (route.name === "accounts.logout") continue;
      const response = await member.fetch(pathOf(route), bodyOf(route));
      await response.body?.cancel();
      const admitted = response.status !== 401 && response.status !== 403;
      if (admitted !== mayEnter(role, route)) wrong.push(`${route.name}: ${role} got ${response.status}`);
    }
  }
  expect(wrong).toEqual([]);
});

function mayEnter(role: Role, { access, name }: Route): boolean {
  // Its own 403 says that the token is wrong.
  if (name === "accounts.setup") return true;
  if (typeof access !== "object") return access !== undefined;
  return promised[role].test(`${access.verb} ${access.resource}`);
}

/** Ids that do not exist: whoever is admitted gets 404 or 422, and nothing happens. */
function pathOf({ path }: Route): string {
  return `/api${path.replace("{version}", "1").replaceAll(/\{\w+\}/g, "unknown")}`;
}

function bodyOf({ method, name }: Route): { method: string; json?: unknown } {
  if (name === "accounts.login" || name === "accounts.setup") return { method, json: {} };
  return method === "GET" ? { method } : { method, json: { revision: 1, flow: {} } };
}
