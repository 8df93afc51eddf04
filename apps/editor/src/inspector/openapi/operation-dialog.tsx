import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ApiDocumentSummary, ApiOperation } from "@weft/api";
import { nodeById } from "@weft/flow";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { useEditFlow, useFlow, useNodeManifest, useNodeText } from "../../flow/session-context.tsx";
import { useIsAtLeast } from "../../session/session.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { sayUnpinned } from "../operation/unpinned.ts";
import { AddDocument } from "./add-document.tsx";
import { DocumentBar } from "./document-bar.tsx";
import { OperationList } from "./operation-list.tsx";
import { isOther, withOperation } from "./with-operation.ts";

const ALL = "all";
const AT_ONCE = 200;
const none: readonly ApiDocumentSummary[] = [];

/** Chooses the operation that a node calls; documents are added, fetched again and deleted here too. */
export function OperationDialog(props: { nodeId: string; onClose: () => void }): ReactElement {
  const { nodeId, onClose } = props;
  const { t } = useTranslation("apis");
  const mayAdd = useIsAtLeast("editor");
  const { data: documents = none, isPending } = useQuery(api.apis.list.queryOptions());
  const [wanted, setWanted] = useState<string>();
  const [search, setSearch] = useState("");
  const chosen = documents.find(({ id }) => id === wanted);
  const { data: operations } = useQuery(
    api.apis.operations.queryOptions({
      input: { search, limit: AT_ONCE, ...(chosen && { api: chosen.id }) },
      enabled: documents.length > 0,
      placeholderData: (before) => before,
    }),
  );
  const choose = useChoice(nodeId, onClose);
  const nothing = !isPending && documents.length === 0;
  return (
    <Dialog open focusItself size="lg" onClose={onClose} title={t("title")} description={t("description")}>
      <div className="flex flex-col gap-3 pb-3">
        {nothing && (
          <EmptyState icon="plug-zap" title={t("none")} body={t(mayAdd ? "noneBody" : "askAdmin")} />
        )}
        {documents.length > 0 && (
          <>
            <div className="flex gap-2 max-sm:flex-col">
              <Select
                label={t("document")}
                className="sm:w-56"
                value={chosen?.id ?? ALL}
                onChange={setWanted}
                options={[
                  { value: ALL, label: t("all") },
                  ...documents.map(({ id, title, operations: count }) => ({
                    value: id,
                    label: title,
                    help: t("count", { count }),
                  })),
                ]}
              />
              <SearchInput className="grow" label={t("search")} value={search} onChange={setSearch} />
            </div>
            {chosen && mayAdd && <DocumentBar document={chosen} onGone={() => setWanted(undefined)} />}
            <OperationList
              operations={operations ?? []}
              titled={!chosen && documents.length > 1}
              busy={choose.isPending}
              onChoose={(one) => choose.mutate(one)}
            />
            {operations?.length === AT_ONCE && <p className="text-small text-ink-faint">{t("more")}</p>}
          </>
        )}
        {mayAdd && !isPending && <AddDocument open={nothing} onAdded={({ id }) => setWanted(id)} />}
      </div>
    </Dialog>
  );
}

function useChoice(nodeId: string, onClose: () => void) {
  const { t } = useTranslation("apis");
  const edit = useEditFlow();
  const node = useFlow((flow) => nodeById(flow, nodeId));
  const pinned = useFlow((flow) => flow.pinData[nodeId] !== undefined);
  const manifest = useNodeManifest(node);
  const text = useNodeText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ api: id, name }: ApiOperation) => client.apis.operation({ id, name }),
    onSuccess(operation) {
      const { api: id, operation: name } = node?.params ?? {};
      const before = queries.getQueryData(
        api.apis.operation.queryKey({ input: { id: String(id), name: String(name) } }),
      );
      const labels = [manifest && text(manifest).label, before?.summary].filter((one) => one !== undefined);
      edit((flow) => withOperation(flow, nodeId, { operation, before, labels }));
      if (pinned && node && isOther(node, operation)) sayUnpinned();
      onClose();
    },
    onError: (error) => toast.failure(t("couldNotChoose"), error),
  });
}
