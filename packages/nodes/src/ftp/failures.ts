import { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";

export interface About {
  readonly host: string;
  readonly path: string;
  /** Kept out of what is told, should the server repeat it. */
  readonly password: string;
}

/** What a server answered, or how the connection failed, told to people. */
export function ftpFailure(thrown: unknown, about: About): unknown {
  if (!(thrown instanceof Error) || thrown instanceof NodeError) return thrown;
  const { host, path } = about;
  const code = "code" in thrown ? thrown.code : undefined;
  const answer = wordsOf(thrown.message, about);
  if (typeof code === "number" && code >= 100) return replied(code, answer, about);
  if (typeof code === "number") return sftpStatus(code, answer, about);
  const level = "level" in thrown ? thrown.level : undefined;
  if (level === "client-authentication") return fatal("ftp-login", { host, answer });
  if (/private ?key|passphrase/iu.test(thrown.message)) return fatal("ftp-key", { reason: answer });
  if (
    /CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS/u.test(`${typeof code === "string" ? code : ""} ${thrown.message}`)
  )
    return fatal("ftp-tls", { host, reason: answer });
  if (typeof code === "string" && /^ERR_|^ABORT/u.test(code)) return thrown;
  return transient("ftp-broken-off", { host, reason: answer || path });
}

/** Does something with a path; its failure is told to people. */
export type Teller = <T>(path: string, work: () => Promise<T>) => Promise<T>;

export function tellerOf({ host, password }: Pick<About, "host" | "password">): Teller {
  return async (path, work) => {
    try {
      return await work();
    } catch (error) {
      throw ftpFailure(error, { host, path, password });
    }
  };
}

/** By the numbers of RFC 959. */
function replied(code: number, answer: string, { host, path }: About): NodeError {
  if (code === 530 || code === 532 || code === 430 || code === 331)
    return fatal("ftp-login", { host, answer });
  if (code === 534 || code === 431) return fatal("ftp-tls", { host, reason: answer });
  const missing = code === 550 || code === 551;
  if (missing && /no such|not found|not exist|cannot find|ENOENT/iu.test(answer))
    return fatal("ftp-missing", { path, answer });
  if (missing && /denied|permission|not allowed/iu.test(answer))
    return fatal("ftp-denied", { host, path, answer });
  return code < 500 ? transient("ftp-later", { host, answer }) : fatal("ftp-refused", { host, path, answer });
}

/** By the numbers of the SSH File Transfer Protocol, version 3. */
function sftpStatus(code: number, answer: string, { host, path }: About): NodeError {
  if (code === 2) return fatal("ftp-missing", { path, answer });
  if (code === 3) return fatal("ftp-denied", { host, path, answer });
  return code === 6 || code === 7
    ? transient("ftp-broken-off", { host, reason: answer })
    : fatal("ftp-refused", { host, path, answer });
}

function wordsOf(message: string, { password }: About): string {
  const told = password.length < 4 ? message : message.replaceAll(password, "***");
  return told.replaceAll(/\s+/gu, " ").replace(/\.$/u, "").trim().slice(0, 300);
}
