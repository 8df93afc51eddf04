import type { ResourceKind, Role, Verb } from "@weft/api";
import type { Actor } from "./actor.ts";

/** A kind of thing in one workspace, or one thing of that kind. */
export interface Resource {
  readonly kind: ResourceKind;
  readonly workspaceId: string;
}

const every: readonly Verb[] = ["see", "edit", "run", "publish", "use"];
const look: readonly Verb[] = ["see"];
const none: readonly Verb[] = [];

/** What each role may do with each kind of thing. What does not stand here is refused. */
const rights: Readonly<Record<Role, Readonly<Record<ResourceKind, readonly Verb[]>>>> = {
  owner: {
    flow: every,
    execution: every,
    credential: every,
    table: every,
    people: every,
    settings: every,
    nodeType: every,
  },
  admin: {
    flow: every,
    execution: every,
    credential: every,
    table: every,
    people: every,
    settings: every,
    nodeType: every,
  },
  editor: {
    flow: ["see", "edit", "run", "publish"],
    execution: ["see", "edit", "run"],
    credential: ["see", "use"],
    table: ["see", "edit"],
    people: none,
    settings: look,
    // Of OpenAPI documents: an address is fetched under the guard of requests, and read apart, as any flow may.
    nodeType: ["see", "edit"],
  },
  operator: {
    flow: ["see", "run"],
    execution: ["see", "run"],
    credential: none,
    table: look,
    people: none,
    settings: look,
    nodeType: look,
  },
  viewer: {
    flow: look,
    execution: look,
    credential: none,
    table: look,
    people: none,
    settings: look,
    nodeType: look,
  },
};

/** The one question about access. */
export function can(actor: Actor, verb: Verb, resource: Resource): boolean {
  return actor.workspaceId === resource.workspaceId && rights[actor.role][resource.kind].includes(verb);
}
