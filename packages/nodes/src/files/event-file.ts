import type { FileRef, NodeContext } from "@weft/sdk";
import { withEnding } from "./content.ts";
import { writeIcs } from "./ics-write.ts";
import type { CalendarEvent } from "./ics-write.ts";

interface Place {
  readonly ctx: NodeContext;
  /** Of the item, from 1. */
  readonly number: number;
  readonly zone: string;
  readonly fileName: string;
}

/** Stores the event as a calendar file. One that has no id gets one that stays the same when the node is tried again. */
export async function storeEvent(event: CalendarEvent, place: Place): Promise<FileRef> {
  const { ctx, number, zone, fileName } = place;
  const uid = event.uid || `${ctx.idempotencyKey}-${number}@weft`;
  const text = writeIcs({ ...event, uid }, { zone, now: ctx.now(), number });
  const name = withEnding(fileName || "event", "ics", "event.ics");
  return ctx.files.write({ name, type: "text/calendar", content: Buffer.from(text) });
}
