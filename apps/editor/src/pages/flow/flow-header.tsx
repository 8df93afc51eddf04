import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PublishButton } from "../../flow/publish-button.tsx";
import { SaveState } from "../../flow/save-state.tsx";
import { HereToo } from "../../presence/here-too.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { FlowName } from "./flow-name.tsx";

/** Which flow this is, whether it is saved, putting it live, and the way to its tabs. On narrow screens the tabs get a line of their own. */
export function FlowHeader(): ReactElement {
  const { t } = useTranslation("flows");
  const { id = "" } = useParams();
  const to = (tab: string): string => `/flows/${id}${tab}`;
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-surface px-2 sm:px-3">
      <div className="flex h-11 min-w-0 grow basis-40 items-center gap-1">
        <Tooltip label={t("page.back")} side="bottom">
          <Link
            to="/flows"
            aria-label={t("page.back")}
            className="flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
          >
            <Icon name="arrow-left" />
          </Link>
        </Tooltip>
        <FlowName />
      </div>
      <div className="max-lg:order-last max-lg:basis-full">
        <TabLinks
          label={t("page.tabs")}
          items={[
            { to: to(""), label: t("page.edit"), end: true },
            { to: to("/executions"), label: t("page.executions") },
            { to: to("/versions"), label: t("page.versions") },
            { to: to("/settings"), label: t("page.settings") },
          ]}
        />
      </div>
      <div className="flex h-11 min-w-0 items-center justify-end gap-2 lg:grow lg:basis-40">
        <HereToo />
        <SaveState />
        <PublishButton />
      </div>
    </header>
  );
}
