import type { Memory, MemoryPlace } from "@weft/runtime";
import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { accepted, failed, journalOn, open, record, succeeded } from "../testing/journals.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import { createMemory } from "./memory.ts";

function place(executionId: string, more: Partial<MemoryPlace> = {}): MemoryPlace {
  return { flowId: "flow", scope: "node", executionId, run: 1, trial: false, ...more };
}

/** A memory on the database of this test, and the journal that keeps what executions ask it to keep. */
function memoryOn(database = open()) {
  const journal = journalOn(database);
  const memory = createMemory({
    sqlite: database.sqlite,
    isAtWork: (id) => journal.running(id) !== undefined,
  });
  /** Stores the outputs of a run, and what it asked to keep. */
  async function store(executionId: string, ...keeps: readonly (() => void)[]) {
    journal.append(executionId, [accepted, succeeded], keeps);
    await journal.commit(executionId).finally(() => journal.close(executionId));
  }
  return { memory, journal, store };
}

const claim = async (memory: Memory, at: MemoryPlace, keys: readonly string[], most = 100) => {
  const { fresh, keep } = await memory.claim({ place: at, keys, most });
  return { fresh: [...fresh], keep };
};

test("keys are kept with the outputs, and known to a process that starts later", async () => {
  const { memory, journal, store } = memoryOn();
  journal.open(record("a"));
  const { fresh, keep } = await claim(memory, place("a"), ["x", "y"]);
  expect(fresh).toEqual(["x", "y"]);
  await store("a", keep);
  const later = memoryOn();
  expect((await claim(later.memory, place("b"), ["x", "z"])).fresh).toEqual(["z"]);
});

test("what an execution claims is nobody else’s while it is at work, and free when it ends without having kept it", async () => {
  const { memory, journal } = memoryOn();
  for (const id of ["a", "b"]) journal.open(record(id));
  await claim(memory, place("a"), ["x"]);
  expect((await claim(memory, place("b"), ["x"])).fresh).toEqual([]);
  expect((await claim(memory, place("a", { run: 2 }), ["x"])).fresh).toEqual([]);
  // The next try of the same run.
  expect((await claim(memory, place("a"), ["x"])).fresh).toEqual(["x"]);
  journal.append("a", [accepted, failed]);
  await journal.commit("a");
  journal.close("a");
  expect((await claim(memory, place("b"), ["x"])).fresh).toEqual(["x"]);
});

test("a trial claims nothing", async () => {
  const { memory, journal } = memoryOn();
  for (const id of ["a", "b"]) journal.open(record(id));
  await claim(memory, place("a", { trial: true }), ["x"]);
  expect((await claim(memory, place("b"), ["x"])).fresh).toEqual(["x"]);
});

test("nothing is kept where the outputs cannot be stored", async () => {
  const database = open();
  const { memory, journal, store } = memoryOn(database);
  journal.open(record("a", { flowId: "no such flow" }));
  const { keep } = await claim(memory, place("a"), ["x"]);
  await expect(store("a", keep)).rejects.toThrow();
  const count = database.sqlite.prepare("SELECT count(*) FROM flow_memory").pluck().get();
  expect(count).toBe(0);
});

test("the oldest keys are forgotten, each scope for itself", async () => {
  const { memory, journal, store } = memoryOn();
  journal.open(record("a"));
  const shared = await claim(memory, place("a", { scope: "" }), ["x"], 1);
  const own = await claim(memory, place("a"), ["1", "2", "3"], 2);
  await store("a", shared.keep, own.keep);
  journal.open(record("b"));
  expect((await claim(memory, place("b"), ["1", "2", "3"])).fresh).toEqual(["1"]);
  expect((await claim(memory, place("b", { scope: "" }), ["x", "1"])).fresh).toEqual(["1"]);
});

test("the highest number only rises; executions at work count", async () => {
  const { memory, journal, store } = memoryOn();
  for (const id of ["a", "b", "c"]) journal.open(record(id));
  const first = await memory.raise({ place: place("a"), to: 7.5 });
  expect(first.before).toBeUndefined();
  const second = await memory.raise({ place: place("b"), to: 3 });
  expect(second.before).toBe(7.5);
  await store("a", () => first.keep());
  await store("b", () => second.keep());
  const key = await claim(memory, place("c"), ["x"], 1);
  const third = await memory.raise({ place: place("c"), to: 9 });
  expect([third.before, key.fresh]).toEqual([7.5, ["x"]]);
});

test("clearing forgets keys and the highest number of one scope, when it is stored", async () => {
  const { memory, journal, store } = memoryOn();
  for (const id of ["a", "b", "c"]) journal.open(record(id));
  const keys = await claim(memory, place("a"), ["x"]);
  const shared = await claim(memory, place("a", { scope: "" }), ["x"]);
  const number = await memory.raise({ place: place("a"), to: 1 });
  await store("a", keys.keep, shared.keep, () => number.keep());
  const cleared = await memory.clear(place("b"));
  expect((await claim(memory, place("c"), ["x"])).fresh).toEqual([]);
  await store("b", () => cleared.keep());
  expect((await claim(memory, place("c"), ["x"])).fresh).toEqual(["x"]);
  expect((await claim(memory, place("c", { scope: "" }), ["x"])).fresh).toEqual([]);
  expect((await memory.raise({ place: place("c"), to: 1 })).before).toBeUndefined();
});

test("a flow lets each order through once, over all of its executions", async () => {
  const params = { against: "earlier", value: "={{ $json.body.id }}" };
  const nodes = [
    hook("orders", "lastNode"),
    { id: "once", type: "data.dedupe", params },
    set("end", { new: true }),
  ];
  const { server, owner } = await serverWith([flowOf("f", nodes)]);
  const isNew = async (id: number) => {
    const answer = await send(server.url, "/webhook/orders", { method: "POST", json: { id } });
    return (await answer.text()).includes('"new":true');
  };
  expect([await isNew(1), await isNew(2), await isNew(1)]).toEqual([true, true, false]);
  const together = await Promise.all([isNew(3), isNew(3), isNew(3), isNew(3)]);
  expect(together.filter(Boolean)).toHaveLength(1);
  const count = server.services.sqlite
    .prepare("SELECT count(*) FROM flow_memory WHERE flow_id = 'f'")
    .pluck();
  expect(count.get()).toBe(3);
  await owner.client.flows.unpublish({ id: "f" });
  await owner.client.flows.remove({ id: "f" });
  expect(count.get()).toBe(0);
});

test("notes are kept under their name, the newest of them, each once", async () => {
  const { memory, journal, store } = memoryOn();
  const name = "talk with Żółć";
  for (const id of ["a", "b", "c"]) {
    journal.open(record(id));
    const noted = memory.note({ place: place(id), name, value: { said: id }, most: 2, number: 0 });
    await store(id, noted.keep, noted.keep);
  }
  expect(await memory.notes({ place: place("d"), name })).toEqual([{ said: "b" }, { said: "c" }]);
  expect(await memory.notes({ place: place("d"), name: "another" })).toEqual([]);
  expect(await memory.notes({ place: place("d", { scope: "" }), name })).toEqual([]);
});
