import { connect } from "node:net";
import { FileBody, FormFields, MultipartForm } from "../context.ts";
import type { HttpRequest, HttpResponse, Reached, Target } from "../context.ts";
import { NodeError, RetryAfter, Transient } from "../errors.ts";
import { encodeMultipart } from "../multipart.ts";

const mayPass = new Set([408, 425, 429]);

/** Sends a request as the product does, without its guard against internal addresses: tests talk to local servers. */
export async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  const { body, contentType } = await encode(request.body);
  const headers = new Headers(request.headers);
  if (contentType !== undefined && !headers.has("content-type")) headers.set("content-type", contentType);
  const answer = await fetch(withQuery(request), {
    method: request.method ?? "GET",
    headers,
    redirect: request.redirects === 0 ? "manual" : "follow",
    signal: AbortSignal.any([signal, AbortSignal.timeout(request.timeoutMs ?? 30_000)]),
    ...(body !== undefined && { body }),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new Transient("network", `${request.url} could not be reached: ${reason(error)}`);
  });
  const response = {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await read(answer, request.response ?? "auto"),
    statusText: answer.statusText,
  };
  if (answer.status >= 400 && request.anyStatus !== true) throw refused(response);
  return response;
}

/** Connects as the product does, without its guard. */
export function reach({ host, port }: Target, signal: AbortSignal): Reached {
  return {
    connect: ({ afterStop } = {}) =>
      new Promise((resolve, reject) => {
        if (signal.aborted && !afterStop) return reject(signal.reason);
        const socket = connect({ host, port });
        const failed = (error: Error): void =>
          reject(new Transient("network", `${host}:${port} could not be reached: ${error.message}`));
        socket.once("error", failed);
        socket.once("connect", () => {
          socket.off("error", failed);
          resolve(socket);
        });
      }),
  };
}

async function encode(
  body: unknown,
): Promise<{ body?: string | Uint8Array<ArrayBuffer>; contentType?: string }> {
  if (body === undefined) return {};
  if (body instanceof FileBody)
    return { body: await whole(await body.file.open()), contentType: body.file.type };
  if (body instanceof MultipartForm) {
    const { content, type } = encodeMultipart(body, `test-${crypto.randomUUID()}`);
    return { body: await whole(content()), contentType: type };
  }
  if (body instanceof FormFields) {
    const form = new URLSearchParams();
    append(form, body.fields);
    return { body: form.toString(), contentType: "application/x-www-form-urlencoded" };
  }
  if (body instanceof Uint8Array)
    return { body: new Uint8Array(body), contentType: "application/octet-stream" };
  if (typeof body === "string") return { body, contentType: "text/plain; charset=utf-8" };
  return { body: JSON.stringify(body), contentType: "application/json" };
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) parts.push(new Uint8Array(chunk));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function withQuery({ url, query }: HttpRequest): URL {
  const target = new URL(url);
  append(target.searchParams, query ?? {});
  return target;
}

function append(to: URLSearchParams, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) to.append(name, asText(one));
  }
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

async function read(answer: Response, as: NonNullable<HttpRequest["response"]>): Promise<unknown> {
  if (as === "stream") return answer.ok ? (answer.body ?? new Blob([]).stream()) : answer.text();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (as === "bytes" || (as === "auto" && isBinary(answer))) return bytes;
  const text = new TextDecoder().decode(bytes);
  if (as === "text") return text;
  if (text === "") return undefined;
  if (as === "auto" && !/[/+]json\b/i.test(answer.headers.get("content-type") ?? "")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NodeError(
      "not-json",
      `The answer (status ${answer.status}) is not JSON: ${text.slice(0, 100)}`,
    );
  }
}

function isBinary({ headers }: Response): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip)/.test(
    headers.get("content-type") ?? "",
  );
}

function refused(response: HttpResponse): NodeError {
  const { status, body, headers } = response;
  const message = `The other system answered with status ${status}`;
  const details = { response: { status, body } };
  const seconds = headers["retry-after"];
  if (mayPass.has(status) && seconds !== undefined)
    return new RetryAfter(Number(seconds) * 1000, message, details);
  return mayPass.has(status) || status >= 500
    ? new Transient(`http-${status}`, message, details)
    : new NodeError(`http-${status}`, message, details);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
