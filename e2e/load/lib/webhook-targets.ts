import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weftCommand } from "../../support/command.ts";
import { startWeft } from "../../support/weft.ts";

const here = join(import.meta.dirname, "..");

/** Something that takes orders at a webhook. */
export interface Target {
  readonly url: string;
  readonly pid: number;
  /** How many executions it has accepted and not finished; nothing for a program that has none. */
  backlog?(): Promise<number>;
  stop(): Promise<void> | void;
}

/** What is measured, by the name that it has in the table. */
export const targets = {
  express: startExpress,
  "weft, the last node answers": () => startOrderFlow("lastNode"),
  "weft, answered at once": () => startOrderFlow("immediately"),
} satisfies Record<string, () => Promise<Target>>;

async function startExpress(): Promise<Target> {
  const child = spawn(process.execPath, [join(here, "express.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: `${line.toString().trim()}/webhook/load`,
    pid: child.pid ?? 0,
    stop: () => void child.kill(),
  };
}

async function startOrderFlow(respond: "lastNode" | "immediately"): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-load-"));
  const flows = join(dataDir, "import");
  mkdirSync(flows);
  const flow = JSON.parse(readFileSync(join(here, "order.flow.json"), "utf8")) as {
    nodes: { params?: { path?: string } }[];
  };
  for (const node of flow.nodes) if (node.params?.path === "load") Object.assign(node.params, { respond });
  writeFileSync(join(flows, "load.flow.json"), JSON.stringify(flow));
  await weftCommand(["import", flows, "--publish", "--data", dataDir]);
  const server = await startWeft({ keep: dataDir });
  return {
    url: `${server.url}/webhook/load`,
    pid: server.pid,
    backlog: () => unfinishedExecutions(server.url),
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function unfinishedExecutions(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const sum = (name: string): number =>
    [...metrics.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\d+)$`, "gm"))].reduce(
      (all, [, count]) => all + Number(count),
      0,
    );
  return sum("weft_executions_accepted_total") - sum("weft_executions_finished_total");
}
