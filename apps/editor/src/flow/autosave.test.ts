import { setFlowName } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave } from "./autosave.ts";
import type { SaveAnswer } from "./autosave.ts";
import { storedDrafts } from "./drafts.ts";
import { orderFlow } from "./fixtures.ts";
import { createFlowStore } from "./flow-store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function memoryStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { readonly size: number } {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    get size() {
      return values.size;
    },
  };
}

/** A server that answers as told, and else saves when the revision is its own. */
function setUp(answers: SaveAnswer[] = []) {
  const storage = memoryStorage();
  const flow = createFlowStore(orderFlow());
  const sent: { readonly name: string; readonly revision: number }[] = [];
  let revision = 1;
  const save = (saved: Flow, from: number): Promise<SaveAnswer> => {
    sent.push({ name: saved.name, revision: from });
    const told = answers.shift();
    if (told) return Promise.resolve(told);
    if (from !== revision) return Promise.resolve({ kind: "conflict" });
    revision += 1;
    return Promise.resolve({ kind: "saved", revision });
  };
  const drafts = storedDrafts(storage);
  const autosave = new Autosave({ flow, revision, save, drafts, delayMs: 500 });
  const stop = autosave.start();
  const rename = (name: string): void => flow.edit((now) => setFlowName(now, name));
  const someoneSaves = (): number => (revision += 1);
  return {
    autosave,
    flow,
    drafts,
    storage,
    sent,
    rename,
    stop,
    someoneSaves,
    state: () => autosave.status.getState().state,
  };
}

test("saves once, a moment after the last change", async () => {
  const { rename, sent, state, storage } = setUp();
  rename("A");
  await vi.advanceTimersByTimeAsync(400);
  rename("B");
  expect(state()).toBe("dirty");
  await vi.advanceTimersByTimeAsync(600);
  expect(sent).toEqual([{ name: "B", revision: 1 }]);
  expect(state()).toBe("saved");
  expect(storage.size).toBe(0);
});

test("what changes during a save is saved after it, from the new revision", async () => {
  const { rename, sent, autosave } = setUp();
  rename("A");
  const flushed = autosave.flush();
  rename("B");
  expect(await flushed).toBe(true);
  expect(sent).toEqual([
    { name: "A", revision: 1 },
    { name: "B", revision: 2 },
  ]);
});

test("keeps changes in the browser until the server has them, and tries again", async () => {
  const { rename, state, drafts, sent } = setUp([{ kind: "unreachable" }, { kind: "unreachable" }]);
  rename("A");
  await vi.advanceTimersByTimeAsync(600);
  expect(state()).toBe("retrying");
  expect(drafts.read("orders")).toMatchObject({ revision: 1, flow: { name: "A" } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe("saved");
  expect(drafts.read("orders")).toBeUndefined();
  expect(sent).toHaveLength(3);
});

test("never saves over somebody else's work", async () => {
  const { rename, state, sent, someoneSaves, drafts } = setUp();
  someoneSaves();
  rename("Mine");
  await vi.advanceTimersByTimeAsync(600);
  expect(state()).toBe("conflict");
  rename("Mine too");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(drafts.read("orders")).toMatchObject({ flow: { name: "Mine too" } });
});

test("a conflict can be settled for mine", async () => {
  const { rename, state, sent, someoneSaves, autosave } = setUp();
  const newest = someoneSaves();
  rename("Mine");
  await vi.advanceTimersByTimeAsync(600);
  autosave.keepMine(newest);
  await vi.advanceTimersByTimeAsync(600);
  expect(state()).toBe("saved");
  expect(sent.at(-1)).toEqual({ name: "Mine", revision: newest });
});

test("a conflict can be settled for theirs", async () => {
  const { rename, state, flow, someoneSaves, autosave, storage, sent } = setUp();
  const newest = someoneSaves();
  rename("Mine");
  await vi.advanceTimersByTimeAsync(600);
  autosave.takeTheirs({ ...orderFlow(), name: "Theirs" }, newest);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(flow.get().name).toBe("Theirs");
  expect(state()).toBe("saved");
  expect(storage.size).toBe(0);
  expect(sent).toHaveLength(1);
});

test("what someone else saved is taken while nothing here is unsaved", async () => {
  const { autosave, flow, rename, sent, someoneSaves } = setUp();
  const theirs = { flow: { ...orderFlow(), name: "Theirs" }, revision: someoneSaves() };
  expect(await autosave.follow(() => Promise.resolve(theirs))).toBe(theirs);
  expect(flow.get().name).toBe("Theirs");
  expect(await autosave.follow(() => Promise.resolve(theirs))).toBeUndefined();
  rename("Mine");
  await vi.advanceTimersByTimeAsync(600);
  expect(sent).toEqual([{ name: "Mine", revision: 2 }]);
});

test("what someone else saved waits for a choice while something here is unsaved", async () => {
  const { autosave, flow, rename, state, sent, someoneSaves } = setUp();
  rename("Mine");
  const theirs = { flow: { ...orderFlow(), name: "Theirs" }, revision: someoneSaves() };
  expect(await autosave.follow(() => Promise.resolve(theirs))).toBeUndefined();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe("conflict");
  expect(flow.get().name).toBe("Mine");
  expect(sent).toEqual([]);
});

test("one's own save that is told before it is answered is no news", async () => {
  const { autosave, flow, rename, state } = setUp();
  rename("Mine");
  const saving = autosave.flush();
  const stored = { flow: { ...orderFlow(), name: "Mine" }, revision: 2 };
  expect(await autosave.follow(() => Promise.resolve(stored))).toBeUndefined();
  await saving;
  expect(state()).toBe("saved");
  expect(flow.history.getState().pastStates).toHaveLength(1);
});

test("a draft that the server makes on one's own wish is no news either", async () => {
  const { autosave, flow, someoneSaves } = setUp();
  const restored = { flow: { ...orderFlow(), name: "Restored" }, revision: someoneSaves() };
  const replacing = autosave.replace(() => Promise.resolve(restored));
  expect(await autosave.follow(() => Promise.resolve(restored))).toBeUndefined();
  expect(await replacing).toBe(restored);
  expect(flow.get().name).toBe("Restored");
});

test("says that a save was refused, and tries again when something changes", async () => {
  const { rename, autosave, state } = setUp([{ kind: "refused", code: "TOO_LARGE" }]);
  rename("A");
  expect(await autosave.flush()).toBe(false);
  expect(autosave.status.getState()).toEqual({ state: "refused", code: "TOO_LARGE" });
  rename("B");
  await vi.advanceTimersByTimeAsync(600);
  expect(state()).toBe("saved");
});

test("undoing back to what is saved needs no save", async () => {
  const { rename, flow, sent, state, storage } = setUp();
  rename("A");
  flow.undo();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
  expect(state()).toBe("saved");
  expect(storage.size).toBe(0);
});

test("leaving sends what was still waiting", async () => {
  const { rename, stop, sent } = setUp();
  rename("A");
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ name: "A", revision: 1 }]);
});

test("a storage that is full or broken does no harm", () => {
  const full = storedDrafts({
    getItem: () => "{not json",
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => undefined,
  });
  full.write({ flow: orderFlow(), revision: 1, at: 0 });
  expect(full.read("orders")).toBeUndefined();
});
