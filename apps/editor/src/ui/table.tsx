import type { ReactElement, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { cx } from "./cx.ts";

/** A framed list in rows. `label` names it for screen readers. */
export function Table(props: { label: string; className?: string; children: ReactNode }): ReactElement {
  return (
    <div className={cx("overflow-x-auto rounded-lg border border-line bg-surface", props.className)}>
      <table aria-label={props.label} className="w-full border-collapse text-start">
        {props.children}
      </table>
    </div>
  );
}

export function TableHead(props: { children: ReactNode }): ReactElement {
  return (
    <thead className="border-b border-line text-small text-ink-faint">
      <tr>{props.children}</tr>
    </thead>
  );
}

export function TableBody(props: { children: ReactNode }): ReactElement {
  return <tbody className="divide-y divide-line">{props.children}</tbody>;
}

export function Row(props: { className?: string; children: ReactNode }): ReactElement {
  return (
    <tr className={cx("group/row relative transition-colors hover:bg-hover", props.className)}>
      {props.children}
    </tr>
  );
}

interface CellLook {
  /** Numbers and times stand at the end of their column. */
  end?: boolean;
}

export function HeadCell(props: ThHTMLAttributes<HTMLTableCellElement> & CellLook): ReactElement {
  const { className, end, ...rest } = props;
  const look = cx("h-8 px-3 font-medium whitespace-nowrap", end ? "text-end" : "text-start", className);
  return <th scope="col" className={look} {...rest} />;
}

export function Cell(props: TdHTMLAttributes<HTMLTableCellElement> & CellLook): ReactElement {
  const { className, end, ...rest } = props;
  return (
    <td className={cx("px-3 py-2 align-middle", end ? "text-end" : "text-start", className)} {...rest} />
  );
}
