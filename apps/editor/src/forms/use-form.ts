import { useState } from "react";
import type { SyntheticEvent } from "react";

export type FormErrors<V> = Partial<Record<keyof V, string>>;

export interface Form<V> {
  values: V;
  set: <K extends keyof V>(key: K, value: V[K]) => void;
  /** What is wrong, by field; empty until the first try to send. */
  errors: FormErrors<V>;
  /** What the server answered to the last try, when it failed. */
  failure: unknown;
  busy: boolean;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
}

/**
 * A small form: it checks on sending (and then goes to the first field to mend), checks again as the person types, and
 * remembers what the server said.
 */
export function useForm<V extends object>(options: {
  initial: V;
  check?: (values: V) => FormErrors<V>;
  /** Throws when it did not work. */
  submit: (values: V) => Promise<unknown>;
}): Form<V> {
  const { initial, check = () => ({}), submit } = options;
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const errors = tried ? check(values) : {};

  const send = async (form: EventTarget & Element): Promise<void> => {
    setTried(true);
    if (Object.keys(check(values)).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await submit(values);
      setTried(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    set: (key, value) => setValues((old) => ({ ...old, [key]: value })),
    errors,
    failure,
    busy,
    onSubmit(event) {
      event.preventDefault();
      event.stopPropagation();
      void send(event.currentTarget);
    },
  };
}
