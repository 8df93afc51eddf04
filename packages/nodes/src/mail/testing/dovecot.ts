import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { serverCertificate, serverKey } from "@weft/sdk/testing";
import { ImapFlow } from "imapflow";

const program = "/usr/sbin/dovecot";

/** Debian's package dovecot-imapd, where it is installed. */
export const hasDovecot = existsSync(program);

export interface ImapServer extends AsyncDisposable {
  /** Plain, and with STARTTLS. */
  readonly port: number;
  readonly tlsPort: number;
  /** A mail arrives. */
  deliver(source: string, more?: { readonly folder?: string; readonly seen?: boolean }): Promise<void>;
  /** Of each mail of a folder, its subject and its flags. */
  mails(folder?: string): Promise<readonly (readonly [subject: string, flags: readonly string[]])[]>;
  /** Makes the folder anew: its numbers begin again. */
  recreate(folder: string): Promise<void>;
}

/** A real IMAP server with a mailbox of its own. It knows the user `anna` with the password `sekret`. */
export async function imapServer(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), "weft-imap-"));
  const [port, tlsPort] = [await freePort(), await freePort()];
  writeConfig(folder, port, tlsPort);
  const config = join(folder, "dovecot.conf");
  const child = spawn(program, ["-F", "-c", config], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const withClient = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = await connected(port);
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  await withClient((client) => client.mailboxCreate("Archive"));
  return {
    port,
    tlsPort,
    deliver: (source, { folder: to = "INBOX", seen = false } = {}) =>
      withClient(async (client) => {
        await client.append(to, source.replaceAll("\n", "\r\n"), seen ? ["\\Seen"] : []);
      }),
    mails: (of = "INBOX") =>
      withClient(async (client) => {
        await client.mailboxOpen(of, { readOnly: true });
        const all = await client.fetchAll("1:*", { envelope: true, flags: true });
        return all.map(
          ({ envelope, flags }) => [envelope?.subject ?? "", [...(flags ?? [])].sort()] as const,
        );
      }),
    recreate: (name) =>
      withClient(async (client) => {
        await client.mailboxDelete(name);
        await client.mailboxCreate(name);
      }),
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As soon as the server answers. */
async function connected(port: number): Promise<ImapFlow> {
  for (;;) {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: "anna", pass: "sekret" },
      logger: false,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if ((error as { code?: string }).code !== "ECONNREFUSED") throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function writeConfig(folder: string, port: number, tlsPort: number): void {
  const { username } = userInfo();
  const own = username === "root" ? "dovecot" : username;
  const at = (name: string): string => join(folder, name);
  mkdirSync(at("run"));
  mkdirSync(at("mail"));
  writeFileSync(at("cert.pem"), serverCertificate);
  writeFileSync(at("key.pem"), serverKey, { mode: 0o600 });
  const [uid, gid] =
    username === "root" ? [idOf("-u", own), idOf("-g", own)] : [process.getuid?.(), process.getgid?.()];
  writeFileSync(at("users"), `anna:{PLAIN}sekret:${uid}:${gid}::${at("mail")}::\n`);
  if (username === "root") execFileSync("chown", ["-R", `${own}:`, at("mail")]);
  execFileSync("chmod", ["755", folder]);
  const users = `default_internal_user = ${own}\ndefault_login_user = ${username === "root" ? "dovenull" : own}`;
  writeFileSync(
    at("dovecot.conf"),
    `${users}
base_dir = ${at("run")}
state_dir = ${at("run")}
log_path = ${at("log")}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${at("cert.pem")}
ssl_key = <${at("key.pem")}
disable_plaintext_auth = no
auth_failure_delay = 0
first_valid_uid = 0
mail_location = maildir:${at("mail")}/box
passdb {
  driver = passwd-file
  args = ${at("users")}
}
userdb {
  driver = passwd-file
  args = ${at("users")}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`,
  );
}

function idOf(option: string, user: string): string {
  return execFileSync("id", [option, user]).toString().trim();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}
