import { useQuery } from "@tanstack/react-query";
import type { ImportPreview } from "@weft/api";
import { useId, useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { catalogQuery } from "../flow/catalog-query.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Counts } from "./counts.tsx";
import { CredentialSlots } from "./credential-slots.tsx";
import type { Choices } from "./credential-slots.tsx";
import { FlowList } from "./flow-list.tsx";
import { useLit } from "./lit.ts";
import { entryId, NodeList } from "./node-list.tsx";
import { Picture } from "./picture.tsx";

type PreviewedFlow = ImportPreview["flows"][number];

/** What was chosen in the window: credentials by slot, and the flow that is shown. */
export interface Chosen {
  readonly credentials: Choices;
  readonly flow: number;
}

/** What another program's files would become, before anything of it is saved. */
export function ImportDialog(props: {
  preview: ImportPreview;
  onClose: () => void;
  /** The deeds, at the end; the main one last. */
  deeds: (chosen: Chosen) => ReactNode;
}): ReactElement | null {
  const { preview, onClose, deeds } = props;
  const { t } = useTranslation("n8n");
  const { data: catalog } = useQuery(catalogQuery());
  const [credentials, setCredentials] = useState<Choices>({});
  const [index, setIndex] = useState(0);
  const { flows } = preview;
  const shown = flows[index];
  if (!shown) return null;
  const [first] = flows;
  const title =
    flows.length === 1 ? t("title", { name: first?.flow.name }) : t("titleMany", { count: flows.length });
  return (
    <Dialog
      open
      onClose={onClose}
      size="xl"
      focusItself
      title={title}
      description={t("hint")}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          {deeds({ credentials, flow: index })}
        </>
      }
    >
      {flows.length > 1 && <FlowList flows={flows} chosen={index} onChoose={setIndex} />}
      <Fidelity key={index} shown={shown} icons={catalog?.nodes ?? noNodes}>
        <CredentialSlots
          slots={preview.credentials}
          catalog={catalog}
          choices={credentials}
          onChange={setCredentials}
        />
      </Fidelity>
    </Dialog>
  );
}

type Icons = readonly { readonly type: string; readonly icon?: string }[];
const noNodes: Icons = [];

/** Counts, picture and list of one flow. */
function Fidelity(props: { shown: PreviewedFlow; icons: Icons; children: ReactNode }): ReactElement {
  const { shown, icons, children } = props;
  const { flow, report } = shown;
  const { t } = useTranslation("n8n");
  const prefix = useId();
  const lit = useLit();
  const status = useMemo(() => new Map(report?.map((node) => [node.id, node.status])), [report]);
  const icon = useMemo(() => new Map(icons.map((node) => [node.type, node.icon])), [icons]);
  const enter = (node: string): void => {
    const entry = document.querySelector<HTMLElement>(`#${CSS.escape(entryId(prefix, node))}`);
    entry?.scrollIntoView({ block: "nearest" });
    entry?.focus();
  };
  return (
    <div className="grid gap-x-6 gap-y-5 pb-2 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-0 lg:self-start">
        {report && <Counts report={report} />}
        <Picture
          flow={flow}
          statusOf={(node) => status.get(node) ?? "own"}
          iconOf={(type) => icon.get(type)}
          lit={lit}
          onEnter={enter}
        />
        <Caption text={captionOf(shown, lit.node, (key) => t(key))} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        {children}
        {report ? <NodeList report={report} lit={lit} way="in" prefix={prefix} /> : <p>{t("own.body")}</p>}
      </div>
    </div>
  );
}

/** Names what is lit: names in the picture are short, or left out. */
function Caption({ text }: { text: string }): ReactElement {
  return <p className="min-h-5 text-center text-pretty wrap-anywhere text-small text-ink-soft">{text}</p>;
}

function captionOf(
  { flow, report }: PreviewedFlow,
  lit: string | undefined,
  words: (key: "picture.hint" | "status.exact" | "status.adapted" | "status.placeholder") => string,
): string {
  const node = flow.nodes.find(({ id }) => id === lit);
  if (!node) return words("picture.hint");
  const status = report?.find(({ id }) => id === lit)?.status;
  return status ? `${node.name}: ${words(`status.${status}`)}` : node.name;
}
