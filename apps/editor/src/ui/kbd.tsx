import type { ReactElement } from "react";

const onMac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);
const macSigns: Readonly<Record<string, string>> = { Ctrl: "⌘", Shift: "⇧", Alt: "⌥" };

/** Keys, written as this person's keyboard names them: `Ctrl+Shift+Z` is `⇧⌘Z` on a Mac. */
function keysForPeople(keys: string): string {
  if (!onMac) return keys;
  return keys
    .split("+")
    .map((key) => macSigns[key] ?? key)
    .join("");
}

export function Kbd(props: { keys: string }): ReactElement {
  return (
    <kbd className="rounded-md border border-line bg-sunken px-1 font-sans text-small text-ink-faint">
      {keysForPeople(props.keys)}
    </kbd>
  );
}
