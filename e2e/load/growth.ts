/**
 * Whether an execution costs the same however much there is besides it: a million stored executions, 10,000 published flows,
 * 1,000 nodes that do not run. The small and the large side both run and take turns of a second, for machines change their
 * pace; a ratio is that of two turns next to each other. `npm run bench growth [TURNS]`
 */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weftCommand } from "../support/command.ts";
import { startWeft } from "../support/weft.ts";
import type { Weft } from "../support/weft.ts";
import { load } from "./lib/load.ts";
import { median } from "./lib/measure.ts";

const turns = Number(process.argv[2] ?? 20);
const event = JSON.stringify({ orderId: "A-1001", price: 25.5, qty: 6, customer: { name: "Anna Nowak" } });
const Sqlite = createRequire(new URL("../../apps/server/package.json", import.meta.url))(
  "better-sqlite3",
) as new (file: string) => { exec(sql: string): void; close(): void };

interface Flow {
  readonly nodes: { readonly id: string; readonly type: string; readonly params: { path?: string } }[];
  readonly edges: unknown[];
}
const order = JSON.parse(readFileSync(join(import.meta.dirname, "order.flow.json"), "utf8")) as Flow;

/** A data folder with the order flow in it, and as much besides as is said. */
async function folder(more: { flows?: number; executions?: number; nodes?: number }): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-growth-"));
  const flows = join(dataDir, "import");
  mkdirSync(flows);
  const write = (name: string, flow: object): void =>
    writeFileSync(join(flows, `${name}.flow.json`), JSON.stringify(flow));
  write("load", { ...order, nodes: [...order.nodes, ...idle(more.nodes ?? 0)] });
  for (let i = 0; i < (more.flows ?? 0); i++) write(`f${i}`, elsewhere(i));
  await weftCommand(["import", flows, "--publish", "--data", dataDir]);
  if (more.executions !== undefined) fill(join(dataDir, "weft.db"), more.executions);
  return dataDir;
}

function idle(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `idle${i}`,
    type: "flow.noop",
    version: 1,
    name: `Idle ${i}`,
    position: { x: (i % 20) * 240, y: 2000 + Math.floor(i / 20) * 120 },
  }));
}

function elsewhere(number: number): object {
  const nodes = order.nodes.map((node) =>
    node.params?.path === undefined ? node : { ...node, params: { ...node.params, path: `other-${number}` } },
  );
  return { ...order, id: `other-${number}`, name: `Other ${number}`, nodes };
}

/** Executions as the server would have stored them, written straight into the tables. */
function fill(file: string, count: number): void {
  const sqlite = new Sqlite(file);
  sqlite.exec(`
    WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${count - 1})
    INSERT INTO executions (id, workspace_id, flow_id, flow_version, mode, dry, status, trigger_type, started_at, finished_at, bytes)
    SELECT printf('e%09d', i), 'default', (SELECT id FROM flows LIMIT 1), 1, 'production', 0, 'succeeded', 'core.webhook',
      unixepoch() * 1000 - 1000000 + i / 2, unixepoch() * 1000 - 999990 + i / 2, 900 FROM c;
    INSERT INTO journal_chunks (execution_id, seq, data) SELECT id, 0, printf('["%.900c"]', 'x') FROM executions;`);
  sqlite.close();
}

/** Microseconds of the processor that one execution takes: what else the machine does hardly changes it, as it does a rate. */
async function turn({ url, pid }: Weft): Promise<number> {
  const before = processorMs(pid);
  const { perSecond, failed } = await load(`${url}/webhook/load`, event, 1);
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return ((processorMs(pid) - before) * 1000) / perSecond;
}

/** User and system time of a process so far; a tick is 10 ms. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const sides = {
  "1,000,000 stored executions": [{}, { executions: 1_000_000 }],
  "10,000 published flows": [{ flows: 10 }, { flows: 10_000 }],
  "1,000 nodes that do not run": [{ nodes: 1 }, { nodes: 1000 }],
} as const;
const table: Record<string, object> = {};
for (const [name, [few, many]] of Object.entries(sides)) {
  const folders = [await folder(few), await folder(many)] as const;
  const servers = [await startWeft({ keep: folders[0] }), await startWeft({ keep: folders[1] })] as const;
  for (const server of servers) await turn(server);
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < turns; i++) found.push([await turn(servers[0]), await turn(servers[1])]);
  table[name] = {
    "without, µs": Math.round(median(found.map(([small]) => small))),
    "with, µs": Math.round(median(found.map(([, large]) => large))),
    "change %": Number(((median(found.map(([small, large]) => large / small)) - 1) * 100).toFixed(1)),
  };
  for (const server of servers) await server.stop();
  for (const dataDir of folders) rmSync(dataDir, { recursive: true });
}
console.table(table);
