import type { Socket } from "node:net";
import type { CodeCall, CodeOutcome } from "./code.ts";
import type { Disk } from "./disk.ts";
import type { FileRef } from "./item.ts";
import type { FlowMemory } from "./memory.ts";
import type { Closing } from "./shared.ts";
import type { Tables } from "./tables/tables.ts";
import type { WaitChange } from "./wait.ts";

/**
 * What a node asks of another system. `body`: an object or array is sent as JSON, a string as it is, `FormFields` as a form,
 * `MultipartForm` as a form with files, `FileBody` as the content of a file.
 */
export interface HttpRequest {
  readonly method?: string;
  readonly url: string;
  /** Appended to the URL; arrays repeat the key, `undefined` and `null` are left out. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds; 30,000 unless said. */
  readonly timeoutMs?: number;
  /** Redirects followed; 5 unless said, 0 hands the redirect back. */
  readonly redirects?: number;
  /** Hand every status back instead of failing on 4xx and 5xx. */
  readonly anyStatus?: boolean;
  /** How the answer is read; by its content type unless said. */
  readonly response?: "auto" | "json" | "text" | "bytes" | "stream";
  /** Character encoding of a text in the answer, such as `windows-1250`; what the answer says unless said. */
  readonly charset?: string;
  /** Requests with this are spread so that their host gets no more of them in a minute. */
  readonly perMinute?: number;
  /** Address of a proxy to go through. */
  readonly proxy?: string;
  /** Certificates that the other system gives itself are taken as well. */
  readonly anyCertificate?: boolean;
  /** What this side shows of itself when the connection is made, and whom it trusts; texts in PEM. */
  readonly tls?: ClientTls;
  /** Answers the question that a system with digest authentication asks (RFC 7616). */
  readonly digest?: { readonly user: string; readonly password: string };
  /** Header names as they are written, for systems that tell upper from lower case. */
  readonly keepHeaderCase?: boolean;
  /** Changes nothing: a dry run sends it as well, to get at what would be changed. */
  readonly looks?: boolean;
}

export interface ClientTls {
  readonly cert?: string;
  readonly key?: string;
  readonly passphrase?: string;
  /** Authorities that are trusted instead of the usual ones. */
  readonly ca?: string;
}

/** Content that is read while it is sent, and again where a redirect asks for it again. */
export interface FileContent extends Pick<FileRef, "name" | "type" | "size"> {
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** A body that is the content of a file. */
export class FileBody {
  readonly file: FileContent;
  constructor(file: FileContent) {
    this.file = file;
  }
}

export type FormPart =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: FileContent };

/** A body that is sent as `multipart/form-data`. */
export class MultipartForm {
  readonly parts: readonly FormPart[];
  constructor(parts: readonly FormPart[]) {
    this.parts = parts;
  }
}

/** A body that is sent as `application/x-www-form-urlencoded`. */
export class FormFields {
  readonly fields: Readonly<Record<string, unknown>>;
  constructor(fields: Readonly<Record<string, unknown>>) {
    this.fields = fields;
  }
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, text, bytes, or a `ReadableStream` of bytes, as `response` asked. */
  readonly body: unknown;
  /** What stands beside the status, such as `Not Found`. */
  readonly statusText?: string;
}

/** What a webhook's caller is told. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface CredentialValues {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A system that does not speak HTTP, and what a node wants of it. */
export interface Target {
  readonly host: string;
  readonly port: number;
  /** Milliseconds until a connection must stand; 10,000 unless said. */
  readonly timeoutMs?: number;
  /** What a dry run shows in place of it, nothing secret in it. The node's code ends there, as at a request of a dry run. */
  readonly shown: { readonly method: string; readonly url: string; readonly body?: unknown };
}

/** A system that may be connected to now. */
export interface Reached {
  /**
   * Opens a plain TCP connection. TLS is up to the node, as many protocols begin without it. Whoever opens it closes it.
   * `afterStop`: also when the node has been stopped, to tell the other system so.
   */
  connect(call?: { readonly afterStop?: true }): Promise<Socket>;
}

/** What a node may touch besides its parameters and items. Each addition needs a reason. */
export interface NodeContext {
  /** Aborted when the execution is cancelled or the node's time is over. */
  readonly signal: AbortSignal;
  /** The same on every retry and after every crash of this write: execution, node, run, item. */
  readonly idempotencyKey: string;
  readonly flow: { readonly id: string; readonly name: string; readonly timezone: string };
  readonly execution: { readonly id: string; readonly mode: ExecutionMode };
  /** Epoch milliseconds. */
  now(): number;
  /** The one door to other systems: guarded against internal addresses, with the node's credential applied. */
  http(request: HttpRequest): Promise<HttpResponse>;
  /**
   * The door to systems that do not speak HTTP, under the same guard. To be asked before each piece of work, also where the
   * node has kept a connection from an earlier one: it may be forbidden by now, and a dry run ends here.
   */
  reach(target: Target): Promise<Reached>;
  /**
   * The node's credential as a person entered it, for nodes that compute with secrets themselves, such as signing;
   * `undefined` where none is chosen. Nothing of it may stand in items, logs or errors.
   */
  credential(): Promise<CredentialValues | undefined>;
  /**
   * What the calls for the items of one run have in common, such as a connection: made when it is first asked for by this key,
   * and closed when the run is over, however it ends. Another try of the run has one of its own.
   */
  shared<T extends Closing>(key: string, make: () => T): T;
  /** Answers the caller that waits for this execution. The first answer counts; `false` when nobody waits. */
  respond(answer: WebhookAnswer): boolean;
  /** A line in the run's log, shown to people. Never log secrets. */
  log(message: string): void;
  readonly files: FileStore;
  /**
   * The door to folders of this machine that the administrator allows. To be asked before each piece of work: a dry run ends
   * here and shows this in place of it.
   */
  disk(shown: Target["shown"]): Promise<Disk>;
  /** What the flow remembers from one execution to the next. */
  readonly memory: FlowMemory;
  /** The built-in tables of the workspace. */
  readonly tables: Tables;
  /** Moves or ends the waits of this workspace that have this key. Gives how many there were; durable when it resolves. */
  changeWaits(change: WaitChange): Promise<number>;
  /** Runs JavaScript of a person apart from everything, within limits. Rejects only when it is stopped from outside. */
  runCode(call: CodeCall): Promise<CodeOutcome>;
}

export type ExecutionMode = "test" | "production";

export interface FileStore {
  read(file: FileRef): Promise<ReadableStream<Uint8Array>>;
  write(file: {
    name: string;
    type: string;
    content: Uint8Array | ReadableStream<Uint8Array>;
  }): Promise<FileRef>;
}
