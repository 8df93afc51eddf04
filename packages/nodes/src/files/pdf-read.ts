import type { JsonObject } from "@weft/sdk";
import { getDocumentProxy } from "unpdf";
import { fatal } from "../errors.ts";

export interface PdfReading {
  /** One text of all pages, instead of a list. */
  readonly joinPages: boolean;
  /** 0: all. */
  readonly maxPages: number;
  readonly password: string;
  /** Of the file, for messages. */
  readonly name: string;
  readonly signal: AbortSignal;
}

/** The text of a PDF and what it says about itself. A scanned page has none. */
export async function readPdf(bytes: Uint8Array, reading: PdfReading): Promise<JsonObject> {
  const { joinPages, maxPages, signal } = reading;
  const document = await opened(bytes, reading);
  try {
    const count = maxPages > 0 ? Math.min(maxPages, document.numPages) : document.numPages;
    const pages: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      signal.throwIfAborted();
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
      page.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    return {
      numpages: document.numPages,
      numrender: count,
      info: plain(info),
      ...(metadata && { metadata: plain(Object.fromEntries(metadata)) }),
      text: joinPages ? pages.join("\n\n") : pages,
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array, { password, name }: PdfReading) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { password, verbosity: 0 });
  } catch (error) {
    const { name: kind, message } = error as Error;
    if (kind === "PasswordException")
      throw fatal(password === "" ? "pdf-password" : "pdf-password-wrong", { name });
    throw fatal("pdf-unreadable", { name, reason: message.slice(0, 200) });
  }
}

/** As JSON has it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? {})) as unknown;
}
