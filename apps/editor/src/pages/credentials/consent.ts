import { client } from "../../api/client.ts";

/** Where the other system sends people back to. */
export function callbackAddress(): string {
  return new URL("/oauth2/callback", window.location.href).href;
}

/** A window for the page on which a person agrees; it knows nothing of this one. */
export function openConsent() {
  const opened = window.open("", "_blank");
  if (opened) opened.opener = null;
  return {
    async go(id: string): Promise<void> {
      const { url } = await saveOr(close, () => client.credentials.connect({ id }));
      if (opened) opened.location.href = url;
      else window.location.assign(url);
    },
    close,
  };

  function close(): void {
    opened?.close();
  }
}

/** Does it; when that fails, the window is not needed. */
export async function saveOr<T>(close: (() => void) | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    close?.();
    throw error;
  }
}
