import { create } from "zustand";

/** Under this type a dragged field carries a `Picked`, as JSON. */
export const FIELD_DATA = "application/x-weft-field";

export type Panel = "input" | "settings" | "output";

/** A field that can take a reference to data. */
export interface MapTarget {
  readonly id: string;
  readonly label: string;
  /** `expression` reads the field; `path` and `example` tell what it is. */
  readonly insert: (picked: Picked) => void;
}

export interface Picked {
  readonly expression: string;
  readonly path: readonly (string | number)[];
  readonly example: unknown;
}

/** A place in a node, e.g. `["params", "headers", 0, "value"]` or `["credential"]`. */
export interface SoughtSetting {
  readonly node: string;
  readonly path: readonly (string | number)[];
}

export interface InspectorState {
  readonly panel: Panel;
  /** The field that the person was in last. */
  readonly target: MapTarget | undefined;
  /** Takes what is picked while no field has been chosen. */
  readonly fallback: MapTarget | undefined;
  /** Which incoming item previews are made for. */
  readonly item: number;
  /** Where a person takes the fields of a node from, by its id; several fields of one earlier node need one choice. */
  readonly sources: Readonly<Record<string, string>>;
  /** Set to move the keyboard into the settings; a new object each time. */
  readonly enter: object | undefined;
  /** The setting that the keyboard was sent to last: what it is folded away in opens itself. */
  readonly sought: SoughtSetting | undefined;
}

/** What is open in the settings of a node. It stays as it is when another node is selected, except for the field. */
export const useInspector = create<InspectorState>()(() => ({
  panel: "settings",
  target: undefined,
  fallback: undefined,
  item: 0,
  sources: {},
  enter: undefined,
  sought: undefined,
}));

/** Milliseconds in which settings that are just opening may still take the keyboard. */
const ENTERING = 1000;

/** Moves the keyboard into the settings, as soon as they are there: to the one that is sought, or where it is needed. */
export function enterSettings(sought?: SoughtSetting): void {
  const enter = {};
  useInspector.setState({ enter, sought });
  setTimeout(() => {
    if (useInspector.getState().enter === enter) useInspector.setState({ enter: undefined });
  }, ENTERING);
}

export function chooseSource(nodeId: string, source: string): void {
  useInspector.setState(({ sources }) => ({ sources: { ...sources, [nodeId]: source } }));
}

export function openPanel(panel: Panel): void {
  useInspector.setState({ panel });
}

export function forgetField(): void {
  useInspector.setState({ target: undefined, item: 0 });
}

/**
 * Gives what was picked to the field in use, else to the first one that must be filled in, else to where it fits. `false`
 * when there is no such field.
 */
export async function mapPicked(picked: Picked): Promise<boolean> {
  const { target, panel } = useInspector.getState();
  if (panel !== "settings") {
    openPanel("settings");
    // Fields that are not on the screen cannot take the keyboard.
    await new Promise(requestAnimationFrame);
  }
  if (!target)
    document
      .querySelector<HTMLElement>("[data-empty-required=''] :is(input,textarea,[contenteditable])")
      ?.focus();
  const chosen = useInspector.getState().target ?? useInspector.getState().fallback;
  chosen?.insert(picked);
  return chosen !== undefined;
}
