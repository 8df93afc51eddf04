import type { NextTimes } from "@weft/api";
import { literalParams, toRunError } from "@weft/runtime";
import { fault } from "../api/fault.ts";
import type { Services } from "../services.ts";
import { isTimezone } from "../settings/settings.ts";

interface Asked {
  readonly type: string;
  readonly version: number;
  readonly params: Readonly<Record<string, unknown>>;
  /** IANA. */
  readonly timezone: string;
  readonly count: number;
}

/**
 * When a schedule trigger with these parameters would start its flow from now on.
 * @throws a fault when there is no such trigger, or no such time zone
 */
export async function nextTimes(
  { type, version, params: values, timezone, count }: Asked,
  { catalog, clock }: Pick<Services, "catalog" | "clock">,
): Promise<NextTimes> {
  if (!isTimezone(timezone))
    throw fault("INVALID_INPUT", {
      data: { fields: { timezone: "is not a time zone, e.g. Europe/Warsaw" } },
    });
  const manifest = catalog.manifest(type, version);
  const definition = manifest?.trigger === "schedule" ? await catalog.load(type, version) : undefined;
  if (!manifest || definition?.kind !== "trigger" || !definition.schedule)
    throw fault("NOT_FOUND", { message: "There is no schedule trigger of this type." });
  const { schedule } = definition;
  const times: number[] = [];
  try {
    const params = literalParams(manifest.params, values);
    for (let after = clock.now(); times.length < count;) {
      const at = schedule.next({ params, after, timezone });
      if (at === null) break;
      times.push((after = at));
    }
  } catch (error) {
    return { timezone, times: [], error: toRunError(error, type) };
  }
  return { timezone, times };
}
