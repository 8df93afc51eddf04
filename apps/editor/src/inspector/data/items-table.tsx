import { useVirtualizer } from "@tanstack/react-virtual";
import type { Item } from "@weft/sdk";
import { useMemo, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/cx.ts";
import { changedFirst, exampleOf, schemaOf } from "./schema.ts";
import type { SchemaField } from "./schema.ts";

const ROW = 30;
const COLUMNS = 40;

/** Items as rows, their top-level fields as columns. Only the rows in view are drawn. */
export function ItemsTable(props: {
  items: readonly Item[];
  label: string;
  changed?: ReadonlySet<string>;
  chosen?: number;
  onChoose?: (index: number) => void;
  onPick?: (field: SchemaField) => void;
}): ReactElement {
  const { items, label, changed, chosen, onChoose, onPick } = props;
  const { t } = useTranslation("inspector");
  const scroll = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => {
    const fields = schemaOf(items.map(({ json }) => json));
    return (changed ? changedFirst(fields, changed) : fields).slice(0, COLUMNS);
  }, [items, changed]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const visible = rows.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div ref={scroll} className="max-h-full min-h-0 overflow-auto">
      <table aria-label={label} aria-rowcount={items.length + 1} className="border-collapse text-start">
        <thead className="sticky top-0 z-10 bg-surface text-small">
          <tr>
            <th scope="col" className="h-8 px-2 text-start font-medium text-ink-faint">
              {t("data.number")}
            </th>
            {columns.map((field) => (
              <Head
                key={field.key}
                field={field}
                marked={changed?.has(field.key) === true}
                {...(onPick && { onPick })}
              />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {visible.map(({ index }) => (
            <ItemRow
              key={index}
              index={index}
              item={items[index]}
              columns={columns}
              chosen={index === chosen}
              onChoose={() => onChoose?.(index)}
            />
          ))}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
    </div>
  );
}

function Head(props: {
  field: SchemaField;
  marked: boolean;
  onPick?: (field: SchemaField) => void;
}): ReactElement {
  const { field, marked, onPick } = props;
  const className = cx("font-medium whitespace-nowrap", marked ? "text-accent-ink" : "text-ink-soft");
  return (
    <th scope="col" className="h-8 px-2 text-start">
      {onPick ? (
        <button
          type="button"
          className={cx(className, "rounded-md hover:text-accent-ink")}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(field)}
        >
          {field.key}
        </button>
      ) : (
        <span className={className}>{field.key}</span>
      )}
    </th>
  );
}

function ItemRow(props: {
  index: number;
  item: Item | undefined;
  columns: readonly SchemaField[];
  chosen: boolean;
  onChoose: () => void;
}): ReactElement {
  const { index, item, columns, chosen, onChoose } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      onClick={onChoose}
      className={cx("hover:bg-hover", chosen && "bg-accent-soft")}
    >
      <td className="px-2 text-small text-ink-faint tabular-nums">{index + 1}</td>
      {columns.map(({ key }) => (
        <td key={key} className="h-7.5 max-w-60 truncate px-2">
          {exampleOf(item?.json[key])}
        </td>
      ))}
    </tr>
  );
}
