import type { ValueChange } from "@weft/flow";
import { isExpression } from "@weft/expressions";
import type { NodeManifest, Param } from "@weft/sdk";
import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { optionLabel } from "../canvas/summary.ts";
import { paramAt, placeLabel } from "../find/place-label.ts";
import { nodeText } from "../flow/node-text.ts";
import { useNames } from "../flow/other-flows.ts";
import { useFormat } from "../i18n/format.ts";
import type { Format } from "../i18n/format.ts";

type Path = ValueChange["path"];

export interface ValueWords {
  /** What a person calls the place of a value. */
  readonly place: (path: Path, manifest?: NodeManifest) => string;
  /** The value as a person reads it; `undefined` where nothing is set. */
  readonly value: (value: unknown, path: Path, manifest?: NodeManifest) => string | undefined;
}

interface Known {
  readonly t: TFunction<"compare">;
  readonly format: Format;
  readonly language: string;
  readonly names: ReadonlyMap<string, string>;
}

/** Values of nodes and flows in the words of the forms that they are set in. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation("compare");
  const format = useFormat();
  const flows = useNames();
  const { data } = useQuery(api.credentials.list.queryOptions());
  const names = new Map([...flows, ...(data ?? []).map(({ id, name }) => [id, name] as const)]);
  const known = { t, format, language: i18n.language, names };
  return {
    place: (path, manifest) => placeIn(path, manifest, known),
    value: (value, path, manifest) => valueOf({ value, path, manifest, known }),
  };
}

function placeIn(path: Path, manifest: NodeManifest | undefined, { t, language }: Known): string {
  return path[0] === "params" ? placeLabel(path.slice(1), manifest, language) : placeOf(path, t);
}

/** Settings that every node has, notes, and those of the flow. */
function placeOf(path: Path, t: Known["t"]): string {
  const place = path.join(".");
  const texts: Readonly<Record<string, string>> = {
    name: t("place.name"),
    type: t("inspector:operation.label"),
    version: t("place.version"),
    credential: t("inspector:credential.label"),
    disabled: t("place.disabled"),
    notes: t("inspector:options.notes"),
    onError: t("inspector:options.onError"),
    errorItems: t("inspector:options.errorItems"),
    retry: t("inspector:options.retry"),
    "retry.attempts": t("inspector:options.attempts"),
    "retry.backoff": t("inspector:options.backoff"),
    "retry.firstDelayMs": t("inspector:options.firstDelay"),
    "retry.always": t("place.retryAlways"),
    timeoutMs: t("inspector:options.timeout"),
    executeOnce: t("inspector:options.executeOnce"),
    alwaysOutput: t("inspector:options.alwaysOutput"),
    onUnknownOutcome: t("place.onUnknownOutcome"),
    pinData: t("inspector:origin.pinned"),
    text: t("place.text"),
    color: t("place.color"),
    "size.width": t("place.width"),
    "size.height": t("place.height"),
    description: t("flows:settings.description"),
    "settings.timezone": t("flows:settings.timezone"),
    "settings.errorFlow": t("flows:settings.errorFlow"),
    "settings.order": t("flows:settings.order"),
    "settings.expressionErrors": t("flows:settings.expressionErrors"),
    "settings.concurrency": t("place.concurrency"),
    "settings.concurrency.limit": t("place.concurrency"),
    "settings.concurrency.key": t("place.concurrencyKey"),
    "settings.correlation": t("flows:settings.correlation"),
    "settings.timeoutMs": t("flows:settings.timeout"),
    "settings.saveData": t("flows:settings.saveData"),
  };
  return texts[place] ?? place;
}

interface Asked {
  readonly value: unknown;
  readonly path: Path;
  readonly manifest: NodeManifest | undefined;
  readonly known: Known;
}

function valueOf(asked: Asked): string | undefined {
  const { value, path, manifest, known } = asked;
  const { t, names } = known;
  if (value === undefined) return undefined;
  if (value === "") return t("empty");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value !== "string") {
    const ms = typeof value === "number" && String(path.at(-1)).endsWith("Ms");
    return ms ? known.format.duration(value) : (rowsOf(asked) ?? JSON.stringify(value, null, 2));
  }
  if (isExpression(value)) return value;
  if (path[0] === "type") return manifest ? nodeText(manifest, known.language).label : value;
  const param = path[0] === "params" ? paramAt(manifest?.params, path.slice(1)) : undefined;
  if (param) return paramValue(value, param, asked);
  const named = path[0] === "credential" || path.at(-1) === "errorFlow";
  return optionOf(value, path, t) ?? (named ? names.get(value) : undefined) ?? value;
}

/** Settings that belong together, such as a row of a list: each by its name, one row of several on one line. */
function rowsOf({ value, path, manifest, known }: Asked): string | undefined {
  const param = path[0] === "params" ? paramAt(manifest?.params, path.slice(1)) : undefined;
  const named = path[0] === "retry" || path.at(-1) === "concurrency" || (param && "of" in param);
  if (!named || typeof value !== "object" || value === null) return undefined;
  const row = (fields: object, at: Path): string[] =>
    Object.entries(fields).map(([key, field]: [string, unknown]) => {
      const place = [...at, key];
      const label = placeIn(place, manifest, known).split(" › ").at(-1) ?? key;
      return `${label}: ${valueOf({ value: field, path: place, manifest, known }) ?? ""}`;
    });
  if (!Array.isArray(value)) return row(value, path).join("\n");
  return value
    .map((one: unknown, i) =>
      typeof one === "object" && one !== null ? row(one, [...path, i]).join(", ") : JSON.stringify(one),
    )
    .join("\n");
}

function paramValue(value: string, param: Param, { path, manifest, known }: Asked): string {
  if (param.kind === "remote") return known.names.get(value) ?? value;
  if (param.kind !== "choice" && param.kind !== "choices") return value;
  const place = path.filter((key) => typeof key === "string").slice(1);
  const texts = manifest && nodeText(manifest, known.language).param(place.join("."));
  return optionLabel(param.options, value, texts?.options);
}

/** Where the words stand for choices of the settings that every node or flow has. */
const optionTexts: Readonly<Record<string, string>> = {
  onError: "inspector:options.errors",
  errorItems: "inspector:options.carried",
  "retry.backoff": "inspector:options.backoffs",
  onUnknownOutcome: "compare:unknownOutcomes",
  color: "canvas:color",
  "settings.order": "flows:settings.orderOptions",
  "settings.expressionErrors": "flows:settings.expressionErrorsOptions",
  "settings.saveData": "flows:settings.saveDataOptions",
};

function optionOf(value: string, path: Path, t: Known["t"]): string | undefined {
  const texts = optionTexts[path.join(".")];
  return texts && t(`${texts}.${value}`, { defaultValue: value });
}
