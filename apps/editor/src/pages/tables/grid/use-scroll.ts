import type { TableColumn } from "../table-types.ts";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { columnSpan, ROW_HEIGHT } from "./layout.ts";
import { HEADING } from "./place.ts";
import type { Place } from "./place.ts";

/** Rows scrolled past quickly are not fetched. */
const REST_MS = 60;

export interface Scrolling {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** How many rows are seen at once. */
  readonly page: number;
  show(place: Place): void;
}

/** Which rows are drawn: those in view, and the one that has the keyboard, wherever it is. */
export function useScroll(grid: {
  scroll: RefObject<HTMLDivElement | null>;
  columns: readonly TableColumn[];
  count: number;
  active: number;
  onSeen: (first: number, last: number) => void;
}): Scrolling {
  const { scroll, columns, count, active, onSeen } = grid;
  const [settle] = useState(() => debounce(onSeen));
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The headings cover as much of the top.
    scrollPaddingStart: ROW_HEIGHT,
    paddingStart: ROW_HEIGHT,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return active < 0 || active >= count || indexes.includes(active) ? indexes : [...indexes, active];
    },
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => settle(first, last), [settle, first, last]);
  return {
    virtual,
    page: Math.max(1, last - first - 1),
    show({ row, column }) {
      const view = scroll.current;
      if (row !== HEADING) virtual.scrollToIndex(row, { align: "auto" });
      if (!view) return;
      const { start, end, covered } = columnSpan(columns, column);
      if (start - covered < view.scrollLeft) view.scrollLeft = start - covered;
      else if (end > view.scrollLeft + view.clientWidth)
        view.scrollLeft = Math.min(end - view.clientWidth, start - covered);
    },
  };
}

function debounce(work: (first: number, last: number) => void): (first: number, last: number) => () => void {
  return (first, last) => {
    const timer = setTimeout(() => work(first, last), REST_MS);
    return () => clearTimeout(timer);
  };
}
