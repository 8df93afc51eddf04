let pressed = false;

const press = (): void => void (pressed = true);
const release = (): void => void (pressed = false);
window.addEventListener("pointerdown", press, { capture: true });
window.addEventListener("pointerup", release, { capture: true });
window.addEventListener("pointercancel", release, { capture: true });

/**
 * Does it some milliseconds after the pointer was let go of, or from now where nothing is pressed. Moving what lies under a
 * pressed pointer would let its click go nowhere. What it hands back calls it off.
 */
export function whenReleased(ms: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => void (timer = setTimeout(then, ms));
  if (!pressed) begin();
  else {
    window.addEventListener("pointerup", begin, { once: true });
    window.addEventListener("pointercancel", begin, { once: true });
  }
  return () => {
    clearTimeout(timer);
    window.removeEventListener("pointerup", begin);
    window.removeEventListener("pointercancel", begin);
  };
}
