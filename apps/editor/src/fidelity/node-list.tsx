import type { NodeReport } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNoteWords } from "../i18n/use-words.ts";
import { cx } from "../ui/cx.ts";
import type { Lit } from "./lit.ts";
import { StatusMark } from "./status-mark.tsx";
import { statuses } from "./status.ts";
import type { Reported } from "./status.ts";

interface ListProps {
  report: readonly NodeReport[];
  /** Of the picture that belongs to it. */
  lit?: Lit;
  /** Texts differ by where the nodes go. */
  way: "in" | "out";
  /** Makes the ids of the entries its own. */
  prefix: string;
}

/** What is to be known of each node, grouped by what became of it; what needs a person comes first. */
export function NodeList(props: ListProps): ReactElement {
  const { t } = useTranslation("n8n");
  const { report, way } = props;
  return (
    <div className="flex flex-col gap-4">
      {statuses.map((status) => {
        const nodes = report.filter((node) => node.status === status);
        if (nodes.length === 0) return null;
        return (
          <section key={status}>
            <h3 className="flex items-center gap-2 font-semibold">
              <StatusMark status={status} />
              {t(`group.${status}`, { count: nodes.length })}
            </h3>
            <p className="mt-0.5 text-small text-pretty text-ink-soft">{t(`${way}.${status}`)}</p>
            <ul className={cx("mt-1.5", status === "exact" && "flex flex-wrap gap-x-1")}>
              {nodes.map((node) => (
                <Entry key={`${node.id} ${node.name}`} {...props} node={node} status={status} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Entry(props: ListProps & { node: NodeReport; status: Reported }): ReactElement {
  const { node, lit, status, prefix } = props;
  const words = useNoteWords();
  const on = lit?.node === node.id;
  return (
    <li
      className={cx("rounded-md px-2 py-1", on ? "bg-accent-soft ring-1 ring-accent ring-inset" : "")}
      onPointerEnter={() => lit?.show(node.id)}
      onPointerLeave={() => lit?.show(undefined)}
    >
      <button
        type="button"
        id={entryId(prefix, node.id)}
        className="max-w-full rounded-md text-start font-medium wrap-anywhere"
        onFocus={() => lit?.show(node.id)}
        onBlur={() => lit?.show(undefined)}
        onClick={() => lit?.show(node.id)}
      >
        {node.name}
      </button>
      {status !== "exact" && (
        <>
          <code className="block font-mono text-small wrap-anywhere text-ink-faint">
            {shortType(node.type)}
          </code>
          {node.notes.map((note) => (
            <p key={note} className="text-pretty wrap-anywhere text-ink-soft">
              {words(note)}
            </p>
          ))}
        </>
      )}
    </li>
  );
}

export const entryId = (prefix: string, node: string): string => `${prefix}-${node}`;

/** Nearly all begin the same. */
function shortType(type: string): string {
  return type.replace(/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\./u, "");
}
