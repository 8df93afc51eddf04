import type { Item, JsonObject, PollContext } from "@weft/sdk";

/** How to ask a system for what is new, where all that it knows is a time. */
export interface SinceCall {
  readonly ctx: PollContext;
  /** As the parameters of polling triggers say. */
  readonly start: string;
  readonly existing: boolean;
  /** Entries of this time or later, the oldest first; all without a time. `newest`: only the last one of all. */
  find(asked: {
    readonly since: string | undefined;
    readonly newest: boolean;
  }): Promise<readonly JsonObject[]>;
  timeOf(entry: JsonObject): string;
  /** What makes it the same event. */
  nameOf(entry: JsonObject): string;
  itemOf(entry: JsonObject): Item;
}

/** Starts the flow with each entry once. More may come of exactly the last time, so what was given of it is known by name. */
export async function pollSince(call: SinceCall): Promise<void> {
  const { ctx, start, existing, find, timeOf, nameOf, itemOf } = call;
  const { memory, trial } = ctx;
  const since = memory.get("since");
  if (trial) return ctx.emit((await find({ since: undefined, newest: true })).slice(0, 1).map(itemOf));
  if (since === undefined && !existing) return memory.set("since", new Date(ctx.now()).toISOString());
  const found = await find({ since: typeof since === "string" ? since : undefined, newest: false });
  const given = new Set((memory.get("given") ?? []) as readonly string[]);
  const items = found.filter((entry) => !given.has(nameOf(entry))).map(itemOf);
  const last = found.at(-1);
  if (last !== undefined) {
    const time = timeOf(last);
    const now = found.filter((entry) => timeOf(entry) === time).map(nameOf);
    memory.set("since", time);
    memory.set("given", now);
  }
  if (start === "together") ctx.emit(items);
  else for (const item of items) ctx.emit(item);
}
