import type { RemoteChoices } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { KafkaAccess } from "./broker.ts";

/** As many as a person looks through before typing more of a name. */
const MOST = 500;

/** The topics of the cluster, without those that it keeps for itself. */
export const choices: RemoteChoices = {
  async "kafka.topics"({ search, ctx }) {
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const { Cluster } = await import("./cluster.ts");
    const access = credential.values as unknown as KafkaAccess;
    const { reach, signal } = ctx;
    const cluster = new Cluster({ access, reach, signal, shown: { method: "READ" } });
    try {
      const typed = search.trim().toLowerCase();
      const names = (await cluster.names()).filter((name) => name.toLowerCase().includes(typed));
      return names
        .toSorted()
        .slice(0, MOST)
        .map((name) => ({ value: name, label: name }));
    } finally {
      cluster.close();
    }
  },
};
