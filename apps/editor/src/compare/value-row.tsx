import { diffLines } from "@weft/flow";
import type { ValueChange } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LineDiff } from "./line-diff.tsx";
import { useValueWords } from "./value-words.ts";

/** One setting that differs: what it is called, what it was and what it is. */
export function ValueRow(props: {
  change: ValueChange;
  /** The node type on each side, for the values of a node. */
  before?: NodeManifest | undefined;
  after?: NodeManifest | undefined;
}): ReactElement {
  const { change, before, after } = props;
  const { t } = useTranslation("compare");
  const words = useValueWords();
  const path = change.path;
  const place = words.place(path, change.after === undefined ? (before ?? after) : (after ?? before));
  const [old, fresh] = [words.value(change.before, path, before), words.value(change.after, path, after)];
  return (
    <div>
      <p className="mb-0.5 text-small text-ink-faint">
        {place}
        {old === undefined && ` · ${t("newlySet")}`}
        {fresh === undefined && ` · ${t("noLongerSet")}`}
      </p>
      <div className="overflow-hidden rounded-md border border-line">
        <LineDiff lines={diffLines(old ?? "", fresh ?? "")} />
      </div>
    </div>
  );
}
