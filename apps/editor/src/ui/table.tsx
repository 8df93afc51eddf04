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

export function HeadCell(props: ThHTMLAttributes<HTMLTableCellElement>): ReactElement {
  const { className, ...rest } = props;
  return (
    <th
      scope="col"
      className={cx("h-8 px-3 text-start font-medium whitespace-nowrap", className)}
      {...rest}
    />
  );
}

export function Cell(props: TdHTMLAttributes<HTMLTableCellElement>): ReactElement {
  const { className, ...rest } = props;
  return <td className={cx("px-3 py-2 align-middle", className)} {...rest} />;
}
