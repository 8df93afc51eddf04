import { startTestServer } from "./server.ts";
import type { Member, TestServer } from "./server.ts";

/** A server with an owner who has put these flows into service, and may call the systems of the test. */
export async function serverWith(
  flows: readonly object[],
  options: Parameters<typeof startTestServer>[0] = {},
): Promise<{ server: TestServer; owner: Member }> {
  const server = await startTestServer(options);
  const owner = await server.setUp();
  const settings = await owner.client.instance.settings();
  await owner.client.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
  for (const flow of flows) await publish(owner, flow);
  return { server, owner };
}

export async function publish({ client }: Member, flow: object): Promise<string> {
  const { flow: created, revision } = await client.flows.create({ flow });
  await client.flows.publish({ id: created.id, revision });
  return created.id;
}
