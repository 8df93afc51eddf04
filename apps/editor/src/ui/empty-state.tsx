import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

/** What stands where nothing is yet: what this place is for, and the one next step. */
export function EmptyState(props: {
  icon: IconName;
  title: ReactNode;
  body?: ReactNode;
  action?: ReactNode;
  /** `h1` where it stands for a whole page. */
  heading?: "h1" | "h2";
}): ReactElement {
  const Heading = props.heading ?? "h2";
  return (
    <div className="mx-auto flex max-w-100 flex-col items-center gap-2 px-4 py-14 text-center">
      <span className="mb-1 flex size-11 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
        <Icon name={props.icon} size={20} />
      </span>
      <Heading className="text-title font-semibold text-balance">{props.title}</Heading>
      {props.body && <p className="text-pretty text-ink-soft">{props.body}</p>}
      {props.action && <div className="mt-2 flex flex-wrap justify-center gap-2">{props.action}</div>}
    </div>
  );
}
