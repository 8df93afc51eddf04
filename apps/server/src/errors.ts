/** Why the server or a command stops before it has begun, in words for the person at the terminal. */
export type RefusalCode = "usage" | "database" | "key" | "lock" | "nodes" | "tls" | "port" | "input";

export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}
