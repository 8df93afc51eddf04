import type { ExecutionSummary } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../i18n/format.ts";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { ModeBadge } from "../../runs/mode-badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CodedText } from "../../ui/coded-text.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../ui/table.tsx";
import { canBeRetried } from "./use-selection.ts";
import type { Selection } from "./use-selection.ts";

export function ExecutionTable(props: {
  executions: readonly ExecutionSummary[];
  selection: Selection | undefined;
}): ReactElement {
  const { executions, selection } = props;
  const { t } = useTranslation("executions");
  return (
    <Table label={t("title")}>
      <TableHead>
        {selection && <SelectAll selection={selection} />}
        <HeadCell>{t("column.status")}</HeadCell>
        <HeadCell>{t("column.flow")}</HeadCell>
        <HeadCell className="max-lg:hidden">{t("column.key")}</HeadCell>
        <HeadCell className="max-md:hidden">{t("column.mode")}</HeadCell>
        <HeadCell end className="max-md:hidden">
          {t("column.duration")}
        </HeadCell>
        <HeadCell end className="max-sm:hidden">
          {t("column.started")}
        </HeadCell>
      </TableHead>
      <TableBody>
        {executions.map((execution) => (
          <ExecutionRow key={execution.id} execution={execution} selection={selection} />
        ))}
      </TableBody>
    </Table>
  );
}

function SelectAll({ selection }: { selection: Selection }): ReactElement {
  const { t } = useTranslation("executions");
  const { ids, eligible, toggleAll } = selection;
  return (
    <HeadCell className="w-0 pe-0">
      <Checkbox
        label={t("select.all")}
        checked={ids.size === eligible.length}
        indeterminate={ids.size > 0 && ids.size < eligible.length}
        onChange={toggleAll}
      />
    </HeadCell>
  );
}

/** Above the link that covers the row. */
function SelectOne({ execution, selection }: RowProps & { selection: Selection }): ReactElement {
  const { t } = useTranslation("executions");
  const { id, flowName } = execution;
  return (
    <Cell className="w-0 pe-0">
      {canBeRetried(execution) && (
        <span className="relative z-10 -m-2 flex p-2">
          <Checkbox
            label={`${t("select.one")}: ${flowName}`}
            checked={selection.ids.has(id)}
            onChange={() => selection.toggle(id)}
          />
        </span>
      )}
    </Cell>
  );
}

interface RowProps {
  readonly execution: ExecutionSummary;
  readonly selection: Selection | undefined;
}

function ExecutionRow({ execution, selection }: RowProps): ReactElement {
  const { t } = useTranslation("executions");
  const format = useFormat();
  const words = useRunErrorWords();
  const { id, flowId, flowName, version, mode, dry, status, startedAt, finishedAt, correlation, error } =
    execution;
  return (
    <Row>
      {selection && <SelectOne execution={execution} selection={selection} />}
      <Cell className="w-0">
        <StatusBadge status={status} />
      </Cell>
      <Cell className="max-w-0 min-w-36 sm:w-1/2">
        <Link
          to={`/flows/${flowId}/executions/${id}`}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {flowName}
        </Link>
        {execution.retriedAs !== null && <p className="text-small text-ink-soft">{t("links.wasRetried")}</p>}
        {error && (
          <p className="truncate text-small text-danger-ink">
            <CodedText text={words(error).message} />
          </p>
        )}
        <p className="truncate text-small text-ink-faint sm:hidden">
          <RelativeTime at={startedAt} />
          {correlation && ` · ${correlation}`}
        </p>
      </Cell>
      <Cell className="max-w-48 truncate max-lg:hidden">{correlation}</Cell>
      <Cell className="whitespace-nowrap max-md:hidden">
        <ModeBadge mode={mode} dry={dry} />
        <span className="ms-2 text-small text-ink-faint">
          {version === null ? t("draftRun") : t("version", { version })}
        </span>
      </Cell>
      <Cell end className="whitespace-nowrap tabular-nums max-md:hidden">
        {finishedAt === null ? "–" : format.duration(finishedAt - startedAt)}
      </Cell>
      <Cell end className="whitespace-nowrap text-ink-soft max-sm:hidden">
        <RelativeTime at={startedAt} />
      </Cell>
    </Row>
  );
}
