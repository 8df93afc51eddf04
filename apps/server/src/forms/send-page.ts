import type { ServerResponse } from "node:http";
import { pageHeaders } from "./form-page.ts";

interface Page {
  readonly status: number;
  readonly html: string;
  /** Where the browser is sent after the form of this page. */
  readonly next?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export function sendPage(response: ServerResponse, { status, html, next, headers }: Page): void {
  const all = { ...pageHeaders(next), ...headers, "content-length": Buffer.byteLength(html) };
  response.writeHead(status, all).end(html);
}
