import type { ExecutionDetail } from "@weft/api";
import type { RunView, Waking } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { CalledLinks } from "./called-links.tsx";

/** Why a run went on, each time that it had waited: what came, or who decided what and when. */
export function Wakings(props: {
  execution: Pick<ExecutionDetail, "names">;
  run: RunView;
}): ReactElement | null {
  const { execution, run } = props;
  const { t } = useTranslation("runs");
  if (run.wakings.length === 0) return null;
  const flow = run.parked?.children?.flow;
  return (
    <ul aria-label={t("woken.title")} className="mx-3 mt-2 flex flex-col gap-1 text-small text-ink-soft">
      {run.wakings.map((waking) => (
        <li key={`${waking.at} ${waking.woken.by}`}>
          <Told waking={waking} names={execution.names} form={run.parked?.call?.["kind"] === "form"} />
          {waking.woken.by === "children" && flow !== undefined && (
            <CalledLinks flow={flow} ids={waking.woken.results.map(({ executionId }) => executionId)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Told(props: { waking: Waking; names: ExecutionDetail["names"]; form: boolean }): ReactElement {
  const { waking, names, form } = props;
  const { t } = useTranslation("runs");
  const { at, woken } = waking;
  const time = useFormat().dateTime(at);
  if (woken.by === "person") {
    const name = names[woken.user] ?? t("common:unknownPerson");
    return <>{t(`woken.${woken.choice}`, { name, time })}</>;
  }
  return <>{t(`woken.${woken.by === "call" && form ? "form" : woken.by}`, { time })}</>;
}
