import { useSyncExternalStore } from "react";

const query = "(max-width: 640px)";

/** On a phone the canvas is for looking, running and choosing; a finger that pans must not move nodes. */
export function useSmallScreen(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
