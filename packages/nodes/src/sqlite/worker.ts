import { Worker } from "node:worker_threads";
import { OpenDatabase, Refused } from "./database.ts";
import type { Failed, Question, Reply } from "./protocol.ts";
import { runSql, Unreadable } from "./run.ts";

/**
 * A process of its own, as nothing else ends a statement that runs: SQLite does not look around while it works, and so its
 * thread cannot be ended. It has no environment, and talks with its parent alone.
 */
let database: OpenDatabase | undefined;

function answer(question: Question): Reply {
  switch (question.ask) {
    case "open":
      close();
      database = new OpenDatabase(question.place, question.transaction, question.waitMs);
      return { given: [] };
    case "query":
      close();
      database = new OpenDatabase(undefined, "read", 0);
      database.fill(question.tables);
      return { given: runSql(database, { ...question, values: [] }) };
    case "own":
      database?.own(question.text);
      return { given: [] };
    case "run":
      return { given: database ? runSql(database, question) : [] };
    default:
      close();
      return { given: [] };
  }
}

function close(): void {
  database?.sqlite.close();
  database = undefined;
}

function failedBy(thrown: unknown): Failed {
  if (thrown instanceof Refused) return { reason: thrown.message, kind: thrown.kind };
  const reading = thrown instanceof Unreadable;
  const error = reading ? thrown.cause : thrown;
  const reason = database?.refused;
  if (reason !== undefined) return { reason, kind: "refused" };
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) : undefined;
  return {
    reason: error instanceof Error ? error.message : String(error),
    ...(code !== undefined && { code }),
    ...(reading && { reading: true }),
  };
}

process.on("message", (question: Question) => {
  let reply: Reply;
  try {
    if (database) database.refused = undefined;
    reply = answer(question);
  } catch (error) {
    reply = { failed: failedBy(error) };
  }
  process.send?.(reply);
});
process.on("disconnect", () => process.exit());

/** A statement that runs hears nothing of its parent's end; this thread does, and ends both. */
const watching = `const { ppid } = process;
setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, "SIGKILL"); }, 1000);`;
new Worker(watching, { eval: true }).unref();
