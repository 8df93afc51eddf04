import { useCallback, useEffect, useRef, useState } from "react";

/** Milliseconds of quiet before what is typed reaches the flow; until then a key costs one field, not the canvas. */
const QUIET_MS = 200;

const pending = new Set<() => void>();

/** Hands everything that is being typed to the flow at once: before a run, a save, a change of node. */
export function flushDrafts(): void {
  // A flush takes itself out; a set can be walked through meanwhile.
  for (const flush of pending) flush();
}

export interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  readonly flush: () => void;
}

/** A value while it is being typed: shown at once, committed when typing rests or the field is left. */
export function useDraft<T>(value: T, commit: (value: T) => void): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T }>();
  const typed = useRef<{ readonly value: T }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const committed = useRef(commit);
  useEffect(() => {
    committed.current = commit;
  }, [commit]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    pending.delete(flush);
    const last = typed.current;
    if (!last) return;
    typed.current = undefined;
    setDraft(undefined);
    committed.current(last.value);
  }, []);

  const change = useCallback(
    (next: T) => {
      typed.current = { value: next };
      setDraft(typed.current);
      pending.add(flush);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, QUIET_MS);
    },
    [flush],
  );

  useEffect(() => flush, [flush]);
  return { value: draft ? draft.value : value, change, flush };
}
