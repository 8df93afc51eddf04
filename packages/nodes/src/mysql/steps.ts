import type { Answer, Transaction } from "../sql/engine.ts";
import type { RunOne } from "../sql/job.ts";

/** Several statements of one item, which stand together also where each item stands alone. */
export async function inOneStep(
  run: RunOne<unknown>,
  transaction: Transaction,
  steps: () => Promise<readonly Answer<unknown>[]>,
): Promise<readonly Answer<unknown>[]> {
  if (transaction !== "each") return steps();
  await run({ text: "START TRANSACTION", values: [] });
  try {
    const answers = await steps();
    await run({ text: "COMMIT", values: [] });
    return answers;
  } catch (error) {
    // Where the connection is gone, the database undoes it by itself.
    await run({ text: "ROLLBACK", values: [] }).catch(() => []);
    throw error;
  }
}
