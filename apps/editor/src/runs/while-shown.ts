/**
 * Does something until the page is left, and anew when it is shown again. A page that the browser keeps for “back” goes on
 * holding its connections otherwise, and after six of them no page of the same server loads any more.
 */
export function whileShown(start: () => () => void): () => void {
  let stop: (() => void) | undefined = start();
  const leave = (): void => {
    stop?.();
    stop = undefined;
  };
  const show = (): void => {
    stop ??= start();
  };
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", show);
  return () => {
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", show);
    leave();
  };
}
