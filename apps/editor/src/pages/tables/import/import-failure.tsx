import type { TableColumn } from "../table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { wordsOfError } from "../../../api/errors.ts";
import { Notice } from "../../../ui/notice.tsx";
import { CsvRefused } from "./csv.ts";
import type { CsvLine } from "./csv.ts";

/** Why a file was not taken in: by line where it is a matter of single values. */
export function ImportFailure({ error }: { error: unknown }): ReactElement {
  const { t } = useTranslation("tables");
  if (!(error instanceof CsvRefused) || error.lines.length === 0) {
    return (
      <Notice tone="danger" alert>
        {error instanceof CsvRefused ? t([`errors:${error.code}`, "errors:UNKNOWN"]) : wordsOfError(error, t)}
      </Notice>
    );
  }
  const { lines, count, columns } = error;
  return (
    <Notice tone="danger" alert>
      <p className="font-medium">{t("import.refused", { count })}</p>
      <ul className="mt-1 max-h-40 overflow-y-auto text-small">
        {lines.map((line) => (
          <Line key={`${line.line} ${line.column ?? ""}`} line={line} columns={columns} />
        ))}
      </ul>
    </Notice>
  );
}

function Line({ line, columns }: { line: CsvLine; columns: readonly TableColumn[] }): ReactElement {
  const { t } = useTranslation("tables");
  const column = columns.find(({ id }) => id === line.column);
  const what = column ? `${column.name}: ${t(`cell.wrong.${column.type}`)}` : line.message;
  return <li>{t("import.line", { line: line.line, what })}</li>;
}
