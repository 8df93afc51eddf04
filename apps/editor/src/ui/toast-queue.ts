import { create } from "zustand";

export interface ToastOptions {
  description?: string;
  /** One thing to do about it, e.g. undo. */
  action?: { label: string; onClick: () => void };
  /** Milliseconds on the screen. */
  duration?: number;
}

export interface Toast extends ToastOptions {
  kind: "success" | "info" | "warning" | "error";
  title: string;
}

/** News that wait to be shown. `used` stays set once there were any. */
export const useToastQueue = create<{ waiting: readonly Toast[]; used: boolean }>()(() => ({
  waiting: [],
  used: false,
}));

export function queueToast(toast: Toast): void {
  useToastQueue.setState(({ waiting }) => ({ waiting: [...waiting, toast], used: true }));
}

/** Hands the waiting news over, once. */
export function takeToasts(): readonly Toast[] {
  const { waiting } = useToastQueue.getState();
  if (waiting.length > 0) useToastQueue.setState({ waiting: [] });
  return waiting;
}
