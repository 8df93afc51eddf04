import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { createServer as createSecure } from "node:tls";
import { serverCertificate, serverKey } from "@weft/sdk/testing";
import { Aedes } from "aedes";

/** A broker on two free ports, the second with TLS; `user` and password are those of its only user. */
export async function startBroker(user: string, password: string) {
  const broker = await Aedes.createBroker();
  const servers: Server[] = [];
  broker.authenticate = (_client, name, given, done) =>
    done(null, name === user && given?.toString() === password);
  const listening = async (server: Server): Promise<number> => {
    servers.push(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  return {
    broker,
    listening,
    port: await listening(createServer(broker.handle)),
    securePort: await listening(createSecure({ key: serverKey, cert: serverCertificate }, broker.handle)),
    async stop(): Promise<void> {
      for (const server of servers) server.close();
      await new Promise<void>((done) => broker.close(() => done()));
    },
  };
}
