import type { Path } from "./data/schema.ts";

const fields = ":is(input:not([type=hidden]),textarea,[contenteditable=true]):not([readonly],:disabled)";
const values = `:is(${fields},[role=combobox]:enabled,[role=switch]:enabled,[role=radio]:enabled)`;
const controls = `:is(${fields},button:enabled)`;

/** Frames that a setting gets to appear: it may be folded away, or its code still be on the way. */
const PATIENCE = 20;

/**
 * Gives the keyboard to a place in the settings below `root`, or to the nearest one around it that has a control. Without a place
 * to what must still be filled in, else to the first that can be changed.
 */
export function enterField(root: HTMLElement, path?: Path): void {
  let frames = 0;
  function look(): void {
    const panel = root.querySelector<HTMLElement>("[data-panel=settings]");
    const late = path === undefined || frames >= PATIENCE;
    const found = (path && panel && controlAt(panel, path, late)) ?? (late ? firstField(panel) : undefined);
    found?.scrollIntoView({ block: "center" });
    found?.focus();
    frames += 1;
    if (!found && frames <= PATIENCE && root.isConnected) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

function controlAt(panel: HTMLElement, path: Path, around: boolean): HTMLElement | undefined {
  const [part, ...rest] = path;
  if (part !== "params") return controlIn(panel.querySelector(`[data-setting="${part}"]`));
  for (let length = rest.length; length > 0; length -= 1) {
    const place = rest.slice(0, length).join(".");
    const found = controlIn(panel.querySelector(`[data-param="${CSS.escape(place)}"]`));
    if (found || !around) return found;
  }
  return undefined;
}

/** Its value rather than the switch to an expression beside its label. */
function controlIn(place: Element | null): HTMLElement | undefined {
  if (place instanceof HTMLElement && place.matches(controls)) return place;
  return (
    place?.querySelector<HTMLElement>(values) ?? place?.querySelector<HTMLElement>(controls) ?? undefined
  );
}

/** What must still be filled in, else the first that can be changed. */
function firstField(panel: HTMLElement | null): HTMLElement | undefined {
  return (
    panel?.querySelector<HTMLElement>(`[data-empty-required] ${fields}`) ??
    panel?.querySelector<HTMLElement>(controls) ??
    undefined
  );
}
