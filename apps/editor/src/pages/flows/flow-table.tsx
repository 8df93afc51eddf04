import type { FlowSummary } from "@weft/api";
import type { ExecutionStatus } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Badge } from "../../ui/badge.tsx";
import { NodeIcon } from "../../ui/icon.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../ui/table.tsx";
import { FlowMenu } from "./flow-menu.tsx";

export function FlowTable(props: { flows: readonly FlowSummary[]; mayEdit: boolean }): ReactElement {
  const { flows, mayEdit } = props;
  const { t } = useTranslation("flows");
  return (
    <Table label={t("title")}>
      <TableHead>
        <HeadCell>{t("column.name")}</HeadCell>
        <HeadCell className="max-sm:hidden">{t("column.state")}</HeadCell>
        <HeadCell className="max-md:hidden">{t("column.last")}</HeadCell>
        <HeadCell className="max-lg:hidden">{t("column.updated")}</HeadCell>
        <HeadCell className="w-0">
          <span className="sr-only">{t("column.actions")}</span>
        </HeadCell>
      </TableHead>
      <TableBody>
        {flows.map((flow) => (
          <FlowRow key={flow.id} flow={flow} mayEdit={mayEdit} />
        ))}
      </TableBody>
    </Table>
  );
}

function FlowRow(props: { flow: FlowSummary; mayEdit: boolean }): ReactElement {
  const { flow, mayEdit } = props;
  const { t } = useTranslation("flows");
  return (
    <Row>
      <Cell className="max-w-0 min-w-52 sm:w-1/2">
        <div className="flex items-center gap-3">
          <Icons names={flow.icons} count={flow.nodeCount} />
          <div className="min-w-0">
            {/* The whole row opens the flow; what lies above it is raised. */}
            <Link
              to={`/flows/${flow.id}`}
              className="block truncate font-medium after:absolute after:inset-0"
            >
              {flow.name}
            </Link>
            {flow.description && <p className="truncate text-small text-ink-faint">{flow.description}</p>}
            <div className="mt-1 flex flex-wrap gap-1 sm:hidden">
              <StateBadges flow={flow} />
              {flow.lastExecution && <StatusBadge status={flow.lastExecution.status as ExecutionStatus} />}
            </div>
          </div>
        </div>
      </Cell>
      <Cell className="max-sm:hidden">
        <div className="flex flex-wrap gap-1">
          <StateBadges flow={flow} />
        </div>
      </Cell>
      <Cell className="whitespace-nowrap max-md:hidden">
        <LastExecution flow={flow} />
      </Cell>
      <Cell className="whitespace-nowrap text-ink-soft max-lg:hidden">
        <RelativeTime at={flow.updatedAt} />
        {flow.updatedBy && (
          <span className="block max-w-40 truncate text-small text-ink-faint">
            {t("by", { name: flow.updatedBy })}
          </span>
        )}
      </Cell>
      <Cell>
        <FlowMenu flow={flow} mayEdit={mayEdit} />
      </Cell>
    </Row>
  );
}

function StateBadges({ flow }: { flow: FlowSummary }): ReactElement {
  const { t } = useTranslation("flows");
  if (!flow.published) return <Badge>{t("badge.draft")}</Badge>;
  return (
    <>
      <Badge tone="accent">{t("badge.published")}</Badge>
      {flow.changed && <Badge tone="warning">{t("badge.changed")}</Badge>}
    </>
  );
}

function LastExecution({ flow }: { flow: FlowSummary }): ReactElement {
  const { t } = useTranslation("flows");
  const last = flow.lastExecution;
  if (!last) return <span className="text-ink-faint">{t("neverRun")}</span>;
  return (
    <Link
      to={`/flows/${flow.id}/executions/${last.id}`}
      className="relative inline-flex flex-col items-start gap-0.5"
    >
      <StatusBadge status={last.status as ExecutionStatus} />
      <RelativeTime at={last.at} className="text-small text-ink-faint" />
    </Link>
  );
}

const SHOWN = 4;

/** The first node types of a flow, so that it is recognised at a glance. */
function Icons({ names, count }: { names: readonly string[]; count: number }): ReactElement {
  const { t } = useTranslation("common");
  const more = count - Math.min(SHOWN, names.length);
  return (
    <span
      className="flex w-26 shrink-0 items-center -space-x-1.5 max-md:hidden"
      title={t("nodes", { count })}
    >
      {names.slice(0, SHOWN).map((name, index) => (
        <span
          key={index}
          className="flex size-7 items-center justify-center rounded-full border border-line bg-raised text-ink-soft"
        >
          <NodeIcon name={name} size={14} />
        </span>
      ))}
      {more > 0 && names.length > 0 && <span className="ps-2.5 text-small text-ink-faint">+{more}</span>}
      {names.length === 0 && <span className="size-7 rounded-full border border-dashed border-line-strong" />}
    </span>
  );
}
