import { createHash } from "node:crypto";
import type { JsonObject } from "@weft/sdk";
import { addressesIn } from "../../mail/addresses.ts";
import { isObject } from "../../paths.ts";

/** What is written in the same way into a new event and into one that is changed. Empty: not said. */
export interface Written {
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly color: string;
  readonly shows: string;
  readonly visibility: string;
  readonly reminders: "as" | "default" | "none" | "own";
  readonly reminderList: readonly { readonly method: string; readonly minutes: number }[];
  readonly meet: boolean;
  readonly more?: unknown;
}

const unsaid = new Set(["", "as", "calendar"]);

/** Fields of the event by Google’s names. `key`: the same for every attempt, so that one call is made only. */
export function writtenBody(given: Written, key: string): JsonObject {
  const { title, description, location, color, shows, visibility, reminders, reminderList, meet, more } =
    given;
  const texts = { summary: title, description, location, colorId: color, transparency: shows, visibility };
  return {
    ...(isObject(more) ? more : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => !unsaid.has(text))),
    ...(reminders !== "as" && {
      reminders: {
        useDefault: reminders === "default",
        ...(reminders !== "default" && { overrides: reminders === "own" ? reminderList : [] }),
      },
    }),
    ...(meet && {
      conferenceData: {
        createRequest: { requestId: idOf(key), conferenceSolutionKey: { type: "hangoutsMeet" } },
      },
    }),
  };
}

/** Ids have letters from a to v and digits; those of a hash are among them. */
export function idOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

export function guestsIn(text: string): readonly { readonly email: string }[] {
  return addressesIn(text, "Guests").map(({ address }) => ({ email: address }));
}

/** What the API is asked to do besides. */
export function writeQuery(given: {
  readonly notify: string;
  readonly meet: boolean;
  readonly maxGuests?: number | undefined;
}): JsonObject {
  const { notify, meet, maxGuests } = given;
  return {
    ...(notify !== "none" && { sendUpdates: notify }),
    ...(meet && { conferenceDataVersion: 1 }),
    ...(maxGuests !== undefined && { maxAttendees: maxGuests }),
  };
}
