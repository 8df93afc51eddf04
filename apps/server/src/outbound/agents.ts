import type { Dispatcher } from "undici";
import type { Connection } from "./connection.ts";
import type { guardedAgent } from "./connector.ts";
import type { Resolve } from "./guard.ts";

/** Connections that are kept for further requests, by what they need. */
const mostAgents = 20;

export interface AgentsOptions {
  allowedHosts(): readonly string[];
  readonly resolve?: Resolve | undefined;
}

/** Agents for each kind of connection; the one that was used longest ago makes room. */
export function createAgents({ allowedHosts, resolve }: AgentsOptions) {
  const agents = new Map<string, Dispatcher>();
  let allowedFor = "";

  function dropAll(): void {
    for (const agent of agents.values()) void agent.close();
    agents.clear();
  }

  return {
    agentFor(make: typeof guardedAgent, connection: Connection): Dispatcher {
      const allowed = allowedHosts();
      // Connections that were allowed once must not outlive the permission, so a changed list gets new ones.
      if (allowed.join("\n") !== allowedFor) dropAll();
      allowedFor = allowed.join("\n");
      const { proxy, anyCertificate, tls } = connection;
      const key = JSON.stringify([proxy, anyCertificate, tls]);
      const agent = agents.get(key) ?? make(allowed, resolve, connection);
      agents.delete(key);
      agents.set(key, agent);
      const [oldest] = agents;
      if (oldest && agents.size > mostAgents) {
        agents.delete(oldest[0]);
        void oldest[1].close();
      }
      return agent;
    },
    async close(): Promise<void> {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}
