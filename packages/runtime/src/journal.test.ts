import { memoryJournal } from "./journal.ts";
import { journalContract } from "./testing/index.ts";

journalContract("in memory", async () => {
  const journal = memoryJournal();
  return { journal, read: async (id) => journal.events(id) };
});
