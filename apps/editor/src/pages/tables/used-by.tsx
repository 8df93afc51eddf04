import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const SHOWN = 3;

/** The flows that use a table, each a link. */
export function UsedBy(props: {
  flows: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const { t } = useTranslation("tables");
  const { flows } = props;
  if (flows.length === 0) return <span className="text-ink-faint">{t("list.unused")}</span>;
  return (
    <span className="relative flex flex-wrap gap-x-2">
      {flows.slice(0, SHOWN).map(({ id, name }) => (
        <Link key={id} to={`/flows/${id}`} className="text-accent-ink underline-offset-2 hover:underline">
          {name}
        </Link>
      ))}
      {flows.length > SHOWN && t("list.usedMore", { count: flows.length - SHOWN })}
    </span>
  );
}
