import type { IncomingMessage } from "node:http";
import type { WebhookRoute } from "@weft/sdk";
import type { StoredFiles } from "../files/store.ts";
import { parseBody, isTextual, mediaType } from "./parse.ts";
import { hasBody } from "./has-body.ts";
import type { MemoryShare } from "./memory.ts";
import { readBytes } from "./read-bytes.ts";
import { readFile } from "./read-file.ts";
import type { ArrivedFile } from "./read-file.ts";
import { readForm } from "./read-form.ts";
import { isRefused } from "./refusal.ts";
import type { Refused } from "./refusal.ts";

/** A body that was taken. */
export interface TakenBody {
  /** `undefined` where there is none. */
  readonly body: unknown;
  /** `undefined` where it went to files. */
  readonly rawBody: Uint8Array | undefined;
  readonly files?: ReadonlyMap<string, ArrivedFile>;
}

export interface BodyCall {
  readonly request: IncomingMessage;
  readonly route: Pick<WebhookRoute, "body" | "files" | "limits">;
  /** Bytes of what is kept in memory. */
  readonly bodyLimit: number;
  /** Bytes of what goes to files. */
  readonly fileLimit: number;
  readonly files: Pick<StoredFiles, "stage">;
  /** For what is kept in memory. */
  readonly memory: () => MemoryShare;
}

/** Takes the body as the trigger wants it. Small ones without a promise in between: this is the path of every event. */
export function takeBody(
  call: BodyCall,
  taken: (result: Refused | TakenBody) => void,
  failed: (error: unknown) => void,
): void {
  const { request, route, memory } = call;
  const way = wayOf(call);
  if (way === "form" || way === "file") {
    (way === "form" ? takeForm(call) : takeFile(call)).then(taken, failed);
    return;
  }
  const limit = Math.min(call.bodyLimit, route.limits?.bodyBytes ?? Infinity);
  const type = request.headers["content-type"];
  readBytes(request, { limit, memory }, (bytes) => {
    if (isRefused(bytes)) return taken(bytes);
    const parsed = parseBody(bytes, type, route.body === "text");
    taken(isRefused(parsed) ? parsed : { body: parsed.body, rawBody: bytes });
  });
}

function wayOf({ request, route }: BodyCall): "bytes" | "form" | "file" {
  if (route.body === "text" || !hasBody(request)) return "bytes";
  if (route.body === "file") return "file";
  if (route.files !== true) return "bytes";
  const type = mediaType(request.headers["content-type"]);
  if (type === "multipart/form-data") return "form";
  return isTextual(type) ? "bytes" : "file";
}

async function takeForm(call: BodyCall): Promise<Refused | TakenBody> {
  const form = await readForm({ ...uploadOf(call), fieldLimit: call.bodyLimit, memory: call.memory });
  if (isRefused(form)) return form;
  const { fields, files } = form;
  return { body: fields, rawBody: undefined, ...(files.size > 0 && { files }) };
}

async function takeFile(call: BodyCall): Promise<Refused | TakenBody> {
  const type = mediaType(call.request.headers["content-type"]);
  const file = await readFile(uploadOf(call), type);
  if (isRefused(file)) return file;
  return { body: undefined, rawBody: undefined, files: new Map([["data", file]]) };
}

function uploadOf({ request, route, fileLimit, files }: BodyCall) {
  return { request, files, limit: Math.min(fileLimit, route.limits?.bodyBytes ?? Infinity) };
}
