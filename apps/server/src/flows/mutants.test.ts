import { mutants } from "@weft/n8n/testing";
import { expect, test } from "vitest";
import { type Member, startTestServer } from "../testing/server.ts";

const runs = Number(process.env["MUTANT_RUNS"] ?? 200) / 4;
const seed = Number(process.env["MUTANT_SEED"] ?? 20_261_122);

interface Fate {
  /** Answers that say that the server failed. */
  readonly faults: string[];
  taken: number;
  published: number;
}

/** What a person does with a file, and then with the flows that came of it. */
async function fateOf(person: Member, mutant: unknown): Promise<Fate> {
  const fate: Fate = { faults: [], taken: 0, published: 0 };
  const ask = async (method: string, path: string, json?: object): Promise<Response> => {
    const answer = await person.fetch(`/api${path}`, { method, ...(json && { json }) });
    if (answer.status >= 500)
      fate.faults.push(`${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer;
  };
  const content = typeof mutant === "string" ? mutant : JSON.stringify(mutant);
  const files = [{ name: "mutant.json", content }];
  await ask("POST", "/flows/import/preview", { files });
  await ask("POST", "/flows/validate", { flow: mutant as object });
  await ask("POST", "/flows", { flow: mutant as object });
  const taken = await ask("POST", "/flows/import", { files });
  const { imported = [] } = (taken.ok ? await taken.json() : {}) as { imported?: { id: string }[] };
  for (const { id } of imported) {
    fate.taken += 1;
    const { revision, flow } = (await (await ask("GET", `/flows/${id}`)).json()) as {
      revision: number;
      flow: object;
    };
    await ask("GET", `/flows/${id}/n8n`);
    await ask("GET", `/catalog?flow=${id}`);
    const saved = (await (await ask("PUT", `/flows/${id}`, { revision, flow })).json()) as {
      revision: number;
    };
    const published = await ask("POST", `/flows/${id}/publish`, { revision: saved.revision });
    if (published.ok) {
      fate.published += 1;
      await ask("POST", `/flows/${id}/unpublish`, {});
    }
    await ask("DELETE", `/flows/${id}`);
  }
  return fate;
}

test("no broken or odd flow file makes the server fail, from its preview to its publication", async () => {
  const owner = await (await startTestServer()).setUp();
  const [all, counts] = [mutants(seed), { taken: 0, published: 0 }];
  for (let run = 0; run < runs; run += 1) {
    const { faults, taken, published } = await fateOf(owner, all.next().value);
    expect(faults, `mutant ${run} of seed ${seed}`).toEqual([]);
    counts.taken += taken;
    counts.published += published;
  }
  // Most of them are not so odd that they could not be worked with.
  expect(counts.taken).toBeGreaterThan(runs / 10);
  expect(counts.published).toBeGreaterThan(0);
});
