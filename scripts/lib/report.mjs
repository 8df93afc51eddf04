/**
 * Runs stages one after the other, all of them even when one fails, and closes with the line that counts.
 * @param {import("./stages.mjs").Stage[]} stages
 * @returns {Promise<number>} the exit status
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, run } of stages) {
    process.stdout.write(`${title} … `);
    const started = performance.now();
    const outcome = await run();
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      [outcome.failed === 0 ? "ok" : "FAILED", counts(outcome), `${seconds} s`, outcome.note]
        .filter(Boolean)
        .join(", "),
    );
    if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not here`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {import("./stages.mjs").Outcome} outcome */
const counts = ({ passed, failed }) => (passed + failed > 1 ? `${passed} of ${passed + failed}` : undefined);
