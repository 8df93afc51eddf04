import type { JsonObject } from "@weft/sdk";
import type { ImportPreview } from "@weft/api";
import type { Flow, Position, Problem } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** Where a node chosen in the palette goes, and what it is connected to. */
export interface PaletteRequest {
  /** On the flow; the middle of what is visible where it is left out. */
  readonly position?: Position;
  /** On the screen, for the popover. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The output or input that the new node is connected to. */
  readonly from?: { readonly node: string; readonly handle: string; readonly side: "source" | "target" };
  /** The edge that the new node is put into. */
  readonly edge?: string;
  /** What the new node begins with. */
  readonly params?: JsonObject;
}

/** What is open around the canvas. Nothing of it belongs to the document. */
export interface ViewState {
  readonly inspector: boolean;
  /** What stands beside the canvas. */
  readonly tray: "palette" | "find" | "problems" | undefined;
  /** Set to go to the next problem or the one before, which the list of problems does; a new object each time. */
  readonly problemStep: { readonly by: 1 | -1 } | undefined;
  readonly palette: PaletteRequest | undefined;
  /** Node whose name is being edited in place. */
  readonly renaming: string | undefined;
  /** Set to bring a node into view; a new object each time. */
  readonly reveal: { readonly node: string } | undefined;
  readonly dialog: "shortcuts" | "publish" | "conflict" | undefined;
  /** Where elements are while they are dragged or animated, by element id; the document follows when they rest. */
  readonly moving: ReadonlyMap<string, Position>;
  /** Said to people who do not see the canvas; a new object each time. */
  readonly said: { readonly text: string };
  /** A flow file that waits for the choice between opening it and inserting it. */
  readonly dropped: DroppedFile | undefined;
  /** The same of another program's, with what it would become. */
  readonly foreign: ForeignFile | undefined;
}

export interface ForeignFile {
  readonly name: string;
  readonly text: string;
  /** Where its nodes would go. */
  readonly at: Position;
  readonly preview: ImportPreview;
}

export interface DroppedFile {
  readonly name: string;
  /** Where its nodes would go. */
  readonly at: Position;
  readonly flow?: Flow;
  /** What is wrong with it, when it cannot be read. */
  readonly problems?: readonly Problem[];
}

export const nothingMoves: ReadonlyMap<string, Position> = new Map();

export type ViewStore = StoreApi<ViewState>;

export function createView(): ViewStore {
  return createStore<ViewState>()(() => ({
    inspector: false,
    tray: undefined,
    problemStep: undefined,
    palette: undefined,
    renaming: undefined,
    reveal: undefined,
    dialog: undefined,
    moving: nothingMoves,
    said: { text: "" },
    dropped: undefined,
    foreign: undefined,
  }));
}
