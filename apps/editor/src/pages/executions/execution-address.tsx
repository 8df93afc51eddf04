import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { api } from "../../api/queries.ts";
import { Splash } from "../../shell/splash.tsx";
import { ListFailed } from "../list-states.tsx";

/** Leads from the id of an execution alone to its place in its flow. */
export function ExecutionAddress(): ReactElement {
  const { t } = useTranslation("executions");
  const { executionId: id = "" } = useParams();
  const { data, error, refetch } = useQuery(api.executions.get.queryOptions({ input: { id } }));
  if (data) return <Navigate to={`/flows/${data.flowId}/executions/${id}`} replace />;
  if (!error) return <Splash />;
  return <ListFailed title={t("inFlow.loadFailed")} error={error} onRetry={() => void refetch()} />;
}
