import { create } from "zustand";

/** Whether the server answers. Set by the query client; the banner watches it. */
export const useConnection = create<{ lost: boolean }>()(() => ({ lost: false }));

export function connectionLost(): void {
  useConnection.setState({ lost: true });
}

export function connectionBack(): void {
  useConnection.setState({ lost: false });
}
