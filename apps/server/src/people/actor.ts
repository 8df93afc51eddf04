import type { Role } from "@weft/api";

/** The person on whose behalf a request runs. */
export interface Actor {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly workspaceId: string;
  /** Identifies the session among this person's sessions. */
  readonly sessionHash: string;
}
