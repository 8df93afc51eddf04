import type { ReactElement, ReactNode } from "react";
import { cx } from "../ui/cx.ts";

/** Names the window: "Flows · Weft". */
export function WindowTitle({ text }: { text: string }): ReactElement {
  return <title>{`${text} · Weft`}</title>;
}

/** A page with a heading, its deeds at the end of that line, and its content. */
export function Page(props: {
  title: string;
  /** One line below the title. */
  intro?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}): ReactElement {
  const { title, intro, actions, narrow, children } = props;
  return (
    <div className={cx("mx-auto flex w-full flex-col gap-4 p-4 sm:p-6", narrow ? "max-w-190" : "max-w-280")}>
      <WindowTitle text={title} />
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-heading font-semibold">{title}</h1>
          {intro && <p className="mt-0.5 text-pretty text-ink-soft">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
