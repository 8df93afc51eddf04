import type { OpenRemote } from "./access.ts";
import type { Remote } from "./remote.ts";

/** Connects, proves who is who, and signs in; the library for the protocol is loaded only then. */
export async function openRemote(call: OpenRemote): Promise<Remote> {
  return call.access.protocol === "sftp"
    ? (await import("./sftp.ts")).openSftp(call)
    : (await import("./ftp.ts")).openFtp(call);
}
