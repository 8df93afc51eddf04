/** What one look at an instance found. */
export interface Finding {
  readonly check:
    | "node"
    | "folder"
    | "disk"
    | "lock"
    | "database"
    | "log"
    | "room"
    | "key"
    | "clock"
    | "executions"
    | "polls";
  /** `warning`: it works, but somebody should look; `failed`: something is lost or will be. */
  readonly status: "ok" | "warning" | "failed";
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export type Look = Omit<Finding, "check">;

export const ok = (message: string): Look => ({ status: "ok", message });
export const warning = (message: string, remedy: string): Look => ({ status: "warning", message, remedy });
export const failed = (message: string, remedy: string): Look => ({ status: "failed", message, remedy });
