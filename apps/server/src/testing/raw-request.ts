import { request } from "node:http";

export interface RawRequest {
  readonly url: string;
  /** As it is sent; `fetch` would tidy it up. */
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came, not decompressed. Empty for a stream of events, which is not waited for. */
  readonly bytes: Buffer;
}

/** Sends what `fetch` refuses to send: odd paths, bodies on GET. */
export function rawRequest({
  url,
  path,
  method = "GET",
  headers = {},
  body,
}: RawRequest): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, path, method, headers: { ...headers, ...length } });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const { statusCode: status = 0 } = response;
      const chunks: Buffer[] = [];
      const done = (): void => resolve({ status, headers: response.headers, bytes: Buffer.concat(chunks) });
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", done);
      if (response.headers["content-type"]?.startsWith("text/event-stream") !== true) return;
      response.destroy();
      done();
    });
    sent.end(body);
  });
}
