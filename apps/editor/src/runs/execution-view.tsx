import { useQuery } from "@tanstack/react-query";
import type { ExecutionDetail } from "@weft/api";
import { foldExecution } from "@weft/flow";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { api } from "../api/queries.ts";
import { ReadOnlyCanvas } from "../canvas/read-only-canvas.tsx";
import { readFlow } from "../flow/read-flow.ts";

/** An execution, drawn on the flow as it ran. */
export function ExecutionView({ executionId }: { executionId: string }): ReactElement | null {
  const { data } = useQuery(api.executions.get.queryOptions({ input: { id: executionId } }));
  const detail = data as ExecutionDetail | undefined;
  const read = useMemo(() => detail && readFlow(detail.flow), [detail]);
  const view = useMemo(() => detail && foldExecution(detail.events), [detail]);
  if (!read || !("flow" in read)) return null;
  return <ReadOnlyCanvas flow={read.flow} execution={view} />;
}
