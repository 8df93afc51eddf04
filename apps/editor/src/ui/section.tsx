import { useId } from "react";
import type { ReactElement, ReactNode } from "react";

/** A framed part of a page with its own heading. */
export function Section(props: {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { title, intro, actions, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
        <div>
          <h2 id={id} className="text-title font-semibold">
            {title}
          </h2>
          {intro && <p className="text-pretty text-ink-soft">{intro}</p>}
        </div>
        {actions}
      </header>
      <div className="px-4 pt-3 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </section>
  );
}
