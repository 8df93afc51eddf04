import type { LazySignal } from "../execution/signals.ts";

export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}

/** As `promise`, but rejects with the signal's reason as soon as it is aborted, even if node code does not listen. */
export function untilStopped<T>(promise: Promise<T>, stop: LazySignal): Promise<T> {
  const { signal } = stop;
  return new Promise<T>((resolve, reject) => {
    const leave = () => signal.removeEventListener("abort", onAbort);
    const onAbort = () => reject(stop.reason);
    if (stop.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: unknown) => {
        leave();
        reject(error);
      },
    );
  });
}
