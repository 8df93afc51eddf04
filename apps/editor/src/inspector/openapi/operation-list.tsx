import type { ApiOperation } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** Operations to choose from: what each does, and below it how it is called. */
export function OperationList(props: {
  operations: readonly ApiOperation[];
  /** Says which document each is from. */
  titled: boolean;
  busy: boolean;
  onChoose: (operation: ApiOperation) => void;
}): ReactElement {
  const { operations, titled, busy, onChoose } = props;
  const { t } = useTranslation("apis");
  if (operations.length === 0) {
    return (
      <p role="status" className="py-4 text-center text-ink-soft">
        {t("nothing")}
      </p>
    );
  }
  return (
    <ul
      className="flex max-h-[44dvh] flex-col overflow-y-auto rounded-md border border-line p-1"
      aria-label={t("operations")}
    >
      {operations.map((one) => (
        <li key={`${one.api} ${one.name}`}>
          <button
            type="button"
            disabled={busy}
            onClick={() => onChoose(one)}
            className="flex w-full flex-col gap-0.5 rounded-md px-2 py-1.5 text-start hover:bg-hover disabled:opacity-60"
          >
            <span className="font-medium">
              {one.summary}
              {titled && <span className="ms-2 font-normal text-ink-faint">{one.title}</span>}
            </span>
            <span className="font-mono text-small break-all text-ink-soft">
              <span className="me-1.5 font-semibold">{one.method}</span>
              {one.path}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
