import type { LiveMessage, PresentTab } from "@weft/api";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** Somebody who has the same flow open: another person, or oneself in another tab. */
export interface Other {
  readonly person: string;
  readonly name: string;
  /** It is oneself, in another tab. */
  readonly you: boolean;
  /** Colour wheel, in degrees; everyone sees a person in the same colour. */
  readonly hue: number;
  /** When the first of the tabs came; epoch milliseconds. */
  readonly since: number;
  /** Selected in any of the tabs. */
  readonly nodes: readonly string[];
  /** The tabs, as they name themselves. */
  readonly sessions: readonly string[];
}

export interface Here {
  readonly others: readonly Other[];
  /** The newest save of another tab; `by` is nobody when it is not known whose. */
  readonly saved: { readonly by: string | null; readonly you: boolean; readonly at: number } | undefined;
}

export type HereStore = StoreApi<Here>;

export function createHere(): HereStore {
  return createStore<Here>()(() => ({ others: [], saved: undefined }));
}

/** What a live message says about the others; `own` is the name of this tab. */
export function hear(here: HereStore, message: LiveMessage, own: string): void {
  if (message.type === "presence") here.setState({ others: othersIn(message.here, own) });
  else if (message.type === "saved" && message.session !== own)
    here.setState({ saved: { by: message.by, you: isOwn(here, message.session), at: Date.now() } });
}

/** While the connection is gone nobody knows who is there. */
export function forgetOthers(here: HereStore): void {
  here.setState({ others: [] });
}

const hues = [250, 25, 145, 310, 75, 195, 350, 110] as const;

/** The tabs of a flow as people, without this tab. */
export function othersIn(tabs: readonly PresentTab[], own: string): Other[] {
  const me = tabs.find(({ session }) => session === own)?.person;
  const hueOf = huesFor(tabs);
  const people = Map.groupBy(
    tabs.filter(({ session }) => session !== own),
    ({ person }) => person,
  );
  return [...people].map(([person, theirs]) => ({
    person,
    name: theirs[0]?.name ?? "",
    you: person === me,
    hue: hueOf(person),
    since: Math.min(...theirs.map(({ since }) => since)),
    nodes: [...new Set(theirs.flatMap(({ nodes }) => nodes))],
    sessions: theirs.map(({ session }) => session),
  }));
}

/** Whose colour is taken by somebody who came earlier has the next one. */
function huesFor(tabs: readonly PresentTab[]): (person: string) => number {
  const taken = new Set<number>();
  const places = new Map<string, number>();
  for (const { person } of tabs) {
    if (places.has(person)) continue;
    const sum = Array.from(person).reduce(
      (all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) % 997,
      7,
    );
    let place = sum % hues.length;
    for (let tried = 0; tried < hues.length && taken.has(place); tried++) place = (place + 1) % hues.length;
    taken.add(place);
    places.set(person, place);
  }
  return (person) => hues[places.get(person) ?? 0] ?? hues[0];
}

/** Whether a tab that saved is one's own other one. */
function isOwn(here: HereStore, session: string | undefined): boolean {
  return here.getState().others.some((other) => other.you && other.sessions.includes(session ?? ""));
}
