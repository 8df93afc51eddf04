import { expect } from "@playwright/test";
import type { BrowserContext } from "@playwright/test";

/** Collects what pages complain about. The answer fails the test when there was anything that it did not expect. */
export function watchConsole(context: BrowserContext, expected: readonly RegExp[]): () => void {
  const complaints: string[] = [];
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error") note(`${message.text()} (${url})`);
  });
  context.on("weberror", (error) => note(String(error.error().stack ?? error.error())));
  return () => expect(complaints, "errors in the browser's console").toEqual([]);
}
