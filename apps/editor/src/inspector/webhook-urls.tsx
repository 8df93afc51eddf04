import type { FlowNode } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNodeManifest, usePublication } from "../flow/session-context.tsx";
import { Countdown } from "../runs/countdown.tsx";
import { useRunActions, useRuns } from "../runs/use-runs.ts";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";

/** The addresses of a webhook or a form: one for real events once the flow is live, one for trying it out. */
export function WebhookUrls({ node }: { node: FlowNode }): ReactElement {
  const { t } = useTranslation("inspector");
  const { webhooks, can } = usePublication();
  const path = usePath(node);
  const live = webhooks[node.id];
  const form = node.type === "core.form";
  const base = `${location.origin}/${form ? "form" : "webhook"}`;
  const test = path && `${base}-test/${path}`;
  return (
    <section
      aria-label={t(form ? "hosted.title" : "webhook.title")}
      className="flex flex-col gap-3 rounded-lg border border-line bg-sunken/50 p-3"
    >
      <Address label={t("webhook.test")} url={test} help={t(form ? "hosted.testHelp" : "webhook.testHelp")} />
      {can.run && <Listen nodeId={node.id} ready={path !== ""} form={form ? test : undefined} />}
      <Address
        label={t("webhook.production")}
        url={live ?? (path && `${base}/${path}`)}
        help={live === undefined ? t("webhook.notLive") : t(form ? "hosted.live" : "webhook.live")}
      />
      {form && live !== undefined && <OpenForm url={live} />}
    </section>
  );
}

/** The end of the addresses; one that nobody wrote yet is the node type's own. */
function usePath(node: FlowNode): string {
  const spec = useNodeManifest(node)?.params["path"];
  const standIn = spec && "default" in spec ? spec.default : undefined;
  const path = node.params["path"] ?? standIn;
  return typeof path === "string" ? path.replace(/^\/+|\/+$/gu, "") : "";
}

function OpenForm({ url }: { url: string }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <a href={url} target="_blank" rel="noreferrer" className="self-start font-medium underline">
      {t("hosted.open")}
    </a>
  );
}

function Address({ label, url, help }: { label: string; url: string; help: string }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <CopyField
      label={label}
      help={help}
      value={url}
      placeholder={t("webhook.noPath")}
      copy={t("webhook.copy", { label })}
    />
  );
}

interface ListenProps {
  readonly nodeId: string;
  readonly ready: boolean;
  /** The address at which a form is tried out. */
  readonly form: string | undefined;
}

function Listen({ nodeId, ready, form }: ListenProps): ReactElement {
  const { t } = useTranslation("inspector");
  const { listening } = useRuns();
  const { listen, stopListening } = useRunActions();
  if (listening?.node === nodeId) {
    return (
      <div
        role="status"
        className="flex flex-wrap items-center gap-2 rounded-md bg-info-soft px-3 py-2 text-info-ink"
      >
        <span aria-hidden className="size-2 animate-pulse rounded-full bg-info" />
        <span className="grow">{t(form === undefined ? "webhook.listening" : "hosted.listening")}</span>
        {form !== undefined && <OpenForm url={form} />}
        <Countdown until={listening.until} />
        <Button size="sm" onClick={() => void stopListening()}>
          {t("common:cancel")}
        </Button>
      </div>
    );
  }
  return (
    <Button icon="radio" className="self-start" disabled={!ready} onClick={() => void listen(nodeId)}>
      {t(form === undefined ? "webhook.listen" : "hosted.listen")}
    </Button>
  );
}
