import type { ApiClient } from "@weft/api/client";

/** What the events of one execution tell. */
export interface Story {
  /** Where and why it needs attention. */
  readonly node: string | undefined;
  readonly code: string | undefined;
  readonly crashes: number;
  /** Why its events do not make a whole. */
  readonly broken: string | undefined;
}

/** Stories of executions at rest, which change no more: each is read once. */
export type Stories = Map<string, Story>;

export async function storyOf(api: ApiClient, stories: Stories, id: string): Promise<Story> {
  const known = stories.get(id);
  if (known) return known;
  const { events, status } = await api.executions.get({ id });
  const error = events.findLast((event) => event.type === "run.needsAttention")?.error;
  const crashed = events.filter((event) => event.type === "execution.resumed" && event.after === "crash");
  const ends = events.filter((event) => event.type === "execution.finished");
  const over = status === "succeeded" || status === "failed";
  const broken =
    events[0]?.type !== "execution.accepted"
      ? "its events do not begin with its acceptance"
      : ends.length !== (over ? 1 : 0) || (over && ends[0]?.status !== status)
        ? `it is ${status}, but its events end ${ends.length} times`
        : undefined;
  const story = { node: error?.node?.id, code: error?.code, crashes: crashed.length, broken };
  stories.set(id, story);
  return story;
}
