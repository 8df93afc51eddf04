import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weftCommand } from "../../support/command.ts";
import { freePort } from "../../support/free-port.ts";
import { setUpOwner } from "../../support/people.ts";
import type { Member } from "../../support/people.ts";
import { launchServer } from "./server.ts";

/** A data folder with published flows and an owner, on a port of its own. */
export interface Site {
  readonly dataDir: string;
  readonly port: number;
  readonly url: string;
  readonly owner: Member;
  remove(): void;
}

/** @param allowed hosts inside the network that flows may call */
export async function prepareSite(flows: readonly object[], allowed: readonly string[]): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-faults-"));
  const port = await freePort();
  const server = launchServer({ dataDir, port });
  const url = await server.ready;
  if (url === undefined) throw new Error(`Weft does not start:\n${server.told()}`);
  const owner = await setUpOwner({ url, setupUrl: await setupLink(server.told) });
  const settings = await owner.api.instance.settings();
  await owner.api.instance.saveSettings({ ...settings, allowedHosts: [...allowed] });
  server.kill("SIGTERM");
  await server.gone;
  await publish(flows, dataDir);
  return { dataDir, port, url, owner, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function publish(flows: readonly object[], dataDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "weft-faults-flows-"));
  flows.forEach((flow, i) => writeFileSync(join(folder, `${i}.flow.json`), JSON.stringify(flow)));
  const { status, told } = await weftCommand(["import", folder, "--publish", "--data", dataDir]);
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The flows were not imported:\n${told}`);
}

/** It is written right after the address. */
async function setupLink(told: () => string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const link = /(http:\S+token=\S+)/.exec(told())?.[1];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Weft offers no set-up link:\n${told()}`);
}
