import type { Flow } from "@weft/flow";
import { useMemo, useState } from "react";
import type { LookCommands } from "./keys.ts";
import { nextNode } from "./navigate.ts";
import type { Screen } from "./screen.ts";

export interface Look {
  /** The node that the keyboard is at, or the one that is open. */
  readonly at: string | undefined;
  readonly commands: LookCommands;
  /** A click on a node, or on none. */
  readonly click: (node: string | undefined) => void;
}

interface Given {
  readonly flow: Flow;
  readonly screen: Screen;
  /** The node whose data is open. */
  readonly open: string | undefined;
  readonly onSelect: ((node: string | undefined) => void) | undefined;
  readonly onEnter: ((node: string) => void) | undefined;
}

/** Moving about on a canvas that is only looked at. What is open follows the arrow keys; nothing opens by itself. */
export function useLook({ flow, screen, open, onSelect, onEnter }: Given): Look {
  const [cursor, setCursor] = useState<string>();
  const at = open ?? cursor;
  return useMemo(() => {
    function go(node: string): void {
      setCursor(node);
      if (open !== undefined) onSelect?.(node);
      screen.reveal(node);
      screen.focus(node);
    }
    return {
      at,
      commands: {
        go: (arrow) => {
          const next = nextNode(flow, at, arrow);
          if (next !== undefined) go(next);
        },
        openSettings: (node = at) => node !== undefined && onEnter?.(node),
        escape: () => {
          setCursor(open);
          if (open === undefined) screen.focus();
          else onSelect?.(undefined);
        },
        show: screen.show,
        zoom: screen.zoom,
      },
      click: (node) => {
        setCursor(node);
        onSelect?.(node);
        if (node === undefined) screen.focus();
      },
    };
  }, [flow, screen, at, open, onSelect, onEnter]);
}
