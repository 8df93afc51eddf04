import type { WebhookAnswer } from "./context.ts";
import type { HostedForm } from "./form.ts";
import type { FileRef, Item } from "./item.ts";

/** An HTTP request that reached a webhook trigger. */
export interface WebhookRequest {
  readonly method: string;
  readonly path: string;
  /** From `:name` parts of the path. */
  readonly pathParams: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON or form, text otherwise, `undefined` without a body. */
  readonly body: unknown;
  /**
   * The exact bytes that were sent, content encoding undone: what signatures are made over. `undefined` where they went
   * to files, which only happens where the route says `files` or takes the body as a file.
   */
  readonly rawBody: Uint8Array | undefined;
  /** What was stored of it, by the names of the form's fields; a body that is a file is called `data`. */
  readonly files?: Readonly<Record<string, FileRef>>;
  readonly ip: string;
}

/** A request whose body has not been read yet. */
export type WebhookHead = Omit<WebhookRequest, "body" | "rawBody" | "files">;

export type Respond = "immediately" | "lastNode" | "respondNode";

export interface WebhookRoute {
  /** Upper-case. */
  readonly methods: readonly string[];
  /** Without a leading slash; `:name` matches one part. */
  readonly path: string;
  readonly respond: Respond;
  /** Sent at once when `respond` is `immediately`. */
  readonly answer?: WebhookAnswer;
  /** Sent when the flow fails or is cancelled before it has answered; a 500 with the execution's id unless said. */
  readonly failure?: WebhookAnswer;
  /** How the body is taken: by its content type unless said, as text whatever its type, or as the file `data`. */
  readonly body?: "parsed" | "text" | "file";
  /** Forms with files and binary bodies are streamed to the file store. Without it they are turned away. */
  readonly files?: true;
  /** More than the server's own limits is never allowed. */
  readonly limits?: { readonly perMinute?: number; readonly bodyBytes?: number };
  /** Origins of web pages that may call it from a browser; `*` is any. None unless said. */
  readonly origins?: readonly string[];
  /** Events that the other system sends more than once start the flow once. */
  readonly once?: EventKey;
  /** People fill in a form here. Answered at once, with a page. */
  readonly form?: HostedForm;
}

/** What makes two events the same one. */
export interface EventKey {
  /** An expression over the event's item, from a parameter that is `perEvent`. Events whose key is empty are all taken. */
  readonly key: string;
  /** Milliseconds. */
  readonly keepMs: number;
}

type WebhookCredential = { readonly type: string; readonly values: Readonly<Record<string, unknown>> };

export interface WebhookHandler<P> {
  /** Read once, when the flow is published. */
  route(params: P): WebhookRoute;
  /** Decides without the body, before it is read: the answer that turns the request away, or nothing. */
  admit?(call: {
    request: WebhookHead;
    params: P;
    credential: WebhookCredential | undefined;
    now: number;
  }): WebhookAnswer | undefined;
  /** Of a request that was admitted: items to start with, or the answer that turns it away. */
  receive(call: {
    request: WebhookRequest;
    params: P;
    credential: WebhookCredential | undefined;
    now: number;
  }): { readonly items: readonly Item[] } | { readonly reject: WebhookAnswer };
}
