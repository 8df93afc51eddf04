import { serverCertificate, serverKey } from "@weft/sdk/testing";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { SMTPServerOptions, SMTPServerSession } from "smtp-server";

/** A mail as the server got it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly parsed: Email;
  readonly encrypted: boolean;
  readonly user: string | undefined;
}

export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly mails: readonly TakenMail[];
  /** What clients called themselves. */
  readonly clients: readonly string[];
}

/** A refusal in the server's words. */
export function no(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** A real mail server on a free local port. It knows the user `anna` with the password `sekret-żółw`. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: TakenMail[] = [];
  const clients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    key: serverKey,
    cert: serverCertificate,
    onAuth: ({ username, password }, _session, done) =>
      username === "anna" && password === "sekret-żółw"
        ? done(null, { user: username })
        : done(no(535, "5.7.8 Wrong user name or password")),
    onData: (stream, session, done) => {
      clients.push(session.hostNameAppearsAs);
      void (async () => {
        mails.push(await taken(stream, session));
        done(stream.sizeExceeded ? no(552, "5.3.4 Message too big") : null, "2.0.0 Ok: queued as 7");
      })();
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return { port, mails, clients, [Symbol.asyncDispose]: close };
}

async function taken(stream: AsyncIterable<Buffer>, session: SMTPServerSession): Promise<TakenMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom ? mailFrom.address : "",
    to: rcptTo.map(({ address }) => address),
    raw: raw.toString("latin1"),
    parsed: await PostalMime.parse(raw),
    encrypted: session.secure,
    user: typeof session.user === "string" ? session.user : undefined,
  };
}

/** A server that says what the test tells it to, for what no proper server does. */
export async function oddServer(talk: (socket: Socket) => void): Promise<{ port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    talk(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}
