import type { ExpressionContext } from "@weft/expressions";

/** What the expressions of parameters see. */
export interface ParamScope extends ExpressionContext {
  /** The same for one item, with names that exist only there. */
  also?(index: number, extra: Readonly<Record<string, unknown>>): ParamScope;
}

/** A parameter made ready: a value that is the same for every item, or the way to read it for one item. */
export type Slot =
  | { readonly constant: true; readonly value: unknown }
  | { readonly constant: false; read(scope: ParamScope): unknown };

export function constantSlot(value: unknown): Slot {
  return { constant: true, value: deepFreeze(value) };
}

export function readSlot(slot: Slot, scope: ParamScope): unknown {
  return slot.constant ? slot.value : slot.read(scope);
}

/** A slot that fails when it is read, so that a faulty node does no harm until it is reached. */
export function failingSlot(error: unknown): Slot {
  return {
    constant: false,
    read() {
      throw error;
    },
  };
}

/** Joins slots into one; what `build` throws for constants is thrown when the slot is read. */
export function combined(slots: readonly Slot[], build: (values: readonly unknown[]) => unknown): Slot {
  if (slots.every((slot) => slot.constant)) {
    try {
      return constantSlot(build(slots.map((slot) => slot.value)));
    } catch (error) {
      return failingSlot(error);
    }
  }
  return {
    constant: false,
    read(scope) {
      const values: unknown[] = [];
      for (const slot of slots) values.push(readSlot(slot, scope));
      return build(values);
    },
  };
}

/** As `combined`, for one slot. */
export function converted(slot: Slot, convert: (value: unknown) => unknown): Slot {
  if (!slot.constant) return { constant: false, read: (scope) => convert(slot.read(scope)) };
  try {
    return constantSlot(convert(slot.value));
  } catch (error) {
    return failingSlot(error);
  }
}

export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
