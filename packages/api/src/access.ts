/** What a route needs: nothing, any signed-in person, or a verb on a kind of resource in the workspace. The server refuses routes that say nothing. */
export type Access = "public" | "signedIn" | { readonly verb: Verb; readonly resource: ResourceKind };

/** `see`: read; `edit`: create, change, delete; `run`: execute, listen, cancel; `publish`: put live or take down; `use`: attach to a node. */
export type Verb = "see" | "edit" | "run" | "publish" | "use";
export type ResourceKind = "flow" | "execution" | "credential" | "table" | "people" | "settings" | "nodeType";

export const roles = ["owner", "admin", "editor", "operator", "viewer"] as const;
export type Role = (typeof roles)[number];

export interface RouteMeta {
  readonly access?: Access;
}
