import type { Item } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { create } from "zustand";
import { copyText } from "../../ui/copy-text.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { Segments } from "../../ui/segments.tsx";
import { FilesList } from "./files-list.tsx";
import { ItemsTable } from "./items-table.tsx";
import { changedFirst, schemaOf, searchSchema } from "./schema.ts";
import type { SchemaField } from "./schema.ts";
import { SchemaTree } from "./schema-tree.tsx";

export interface DataViewProps {
  readonly items: readonly Item[];
  /** What the items are, e.g. "Input". */
  readonly label: string;
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly changed?: ReadonlySet<string>;
  readonly onPick?: (field: SchemaField) => void;
  readonly dragData?: (field: SchemaField) => string;
  /** Besides the views, at the end of their row. */
  readonly aside?: ReactNode;
}

const views = ["schema", "table", "json"] as const;
type View = (typeof views)[number];

/** The view is the same wherever data is looked at. */
const useView = create<{ view: View }>()(() => ({ view: "schema" }));

/** Items as a tree of fields, a table or JSON, with a search and a way through the items. */
export function DataView(props: DataViewProps): ReactElement {
  const { items, aside } = props;
  const { view } = useView();
  const [search, setSearch] = useState("");
  const at = Math.min(props.index, items.length - 1);
  const item = items[at];
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex flex-wrap items-center gap-1 px-3 py-1.5">
        <ViewSwitch view={view} />
        {view !== "table" && <Pager count={items.length} index={at} onIndex={props.onIndex} />}
        <span className="ms-auto flex items-center">{aside}</span>
      </div>
      {view === "schema" && <Search value={search} onChange={setSearch} />}
      <div className="min-h-0 grow overflow-auto px-2 pb-2">
        {view === "schema" && <Schema {...props} at={at} search={search} />}
        {view === "table" && <ItemsTable {...props} chosen={at} onChoose={props.onIndex} />}
        {view === "json" && <Json value={item?.json} />}
      </div>
      {view !== "table" && item?.files && <FilesList files={item.files} />}
    </div>
  );
}

function Search(props: { value: string; onChange: (value: string) => void }): ReactElement {
  const { t } = useTranslation("inspector");
  return <SearchInput {...props} label={t("data.search")} delay={100} className="mx-3 mb-1" />;
}

function Schema(props: DataViewProps & { at: number; search: string }): ReactElement {
  const { items, at, search, changed, label, onPick, dragData } = props;
  const { t } = useTranslation("inspector");
  const all = useMemo(() => {
    const fields = schemaOf(
      items.map(({ json }) => json),
      at,
    );
    return changed ? changedFirst(fields, changed) : fields;
  }, [items, at, changed]);
  const fields = useMemo(() => searchSchema(all, search), [all, search]);
  if (all.length === 0) return <p className="px-2 py-3 text-ink-faint">{t("data.noFields")}</p>;
  if (fields.length === 0) return <p className="px-2 py-3 text-ink-faint">{t("common:noResults")}</p>;
  return (
    <SchemaTree
      fields={fields}
      label={label}
      searched={search.trim() !== ""}
      onCopy={(field) => void copyPath(field, t("data.copied"))}
      {...(changed && { changed })}
      {...(onPick && { onPick })}
      {...(dragData && { dragData })}
    />
  );
}

async function copyPath({ path }: SchemaField, done: string): Promise<void> {
  const text = path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${key}`))
    .join("");
  await copyText(text, { title: done, description: text });
}

function ViewSwitch({ view }: { view: View }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <Segments
      label={t("data.view")}
      value={view}
      onChange={(next) => useView.setState({ view: next })}
      options={views.map((value) => ({ value, label: t(`data.${value}`) }))}
    />
  );
}

function Pager(props: {
  count: number;
  index: number;
  onIndex: (index: number) => void;
}): ReactElement | null {
  const { count, index, onIndex } = props;
  const { t } = useTranslation("inspector");
  if (count < 2) return null;
  return (
    <span className="flex items-center text-small text-ink-soft">
      <IconButton
        size="sm"
        icon="chevron-left"
        label={t("data.previous")}
        disabled={index <= 0}
        onClick={() => onIndex(index - 1)}
      />
      <span className="tabular-nums" aria-live="polite">
        {t("data.itemOf", { number: index + 1, count })}
      </span>
      <IconButton
        size="sm"
        icon="chevron-right"
        label={t("data.next")}
        disabled={index >= count - 1}
        onClick={() => onIndex(index + 1)}
      />
    </span>
  );
}

function Json({ value }: { value: unknown }): ReactElement {
  const { t } = useTranslation("inspector");
  const text = useMemo(() => JSON.stringify(value ?? {}, null, 2), [value]);
  return (
    <div className="relative">
      <IconButton
        size="sm"
        framed
        icon="copy"
        label={t("common:copy")}
        className="absolute end-1 top-1"
        onClick={() => void copyText(text)}
      />
      <pre
        tabIndex={0}
        className="overflow-auto rounded-md bg-sunken p-2 font-mono text-small whitespace-pre-wrap break-words"
      >
        {text}
      </pre>
    </div>
  );
}
