import { isSame } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFlow } from "../flow/session-context.tsx";
import { useCounts } from "./counts.ts";
import { useCompared, useVersion } from "./use-compared.ts";

/** Before publishing: how the draft differs from what is live, and the way to see it. */
export function LiveChanges({ live, onLeave }: { live: number; onLeave: () => void }): ReactElement | null {
  const { t } = useTranslation("compare");
  const id = useFlow((flow) => flow.id);
  const { flow } = useVersion(id, live);
  const compared = useCompared({ version: live, flow }, { version: "draft", flow: undefined });
  const counts = useCounts();
  if (!compared) return null;
  return (
    <div className="mb-3 rounded-md bg-sunken px-3 py-2 text-pretty">
      <p>
        {isSame(compared.diff)
          ? t("live.same", { version: live })
          : t("live.changes", { version: live, changes: counts(compared.diff) })}
      </p>
      <Link
        to={`/flows/${id}/versions/${live}?with=draft`}
        onClick={onLeave}
        className="font-medium text-accent-ink hover:underline"
      >
        {t("live.look")}
      </Link>
    </div>
  );
}
