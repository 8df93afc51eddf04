import { Select as Base } from "@base-ui/react/select";
import type { ConditionOperator } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/cx.ts";
import { Icon } from "../../ui/icon.tsx";
import { controlClass } from "../../ui/input.tsx";
import { groupedOperators, typeOfOperator } from "./operators.ts";

/** The question that a condition asks, in words, grouped by what it is asked of. */
export function OperatorSelect(props: {
  value: string;
  operators: readonly ConditionOperator[];
  onChange: (id: string) => void;
}): ReactElement {
  const { value, operators, onChange } = props;
  const { t } = useTranslation("operators");
  const name = (id: string): string => `${t(`type.${typeOfOperator(id)}`)}: ${t(id)}`;
  return (
    <Base.Root
      value={value}
      items={operators.map(({ id }) => ({ value: id, label: name(id) }))}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger
        aria-label={t("label")}
        className={cx(controlClass, "inline-flex h-8 items-center justify-between gap-2 text-start")}
      >
        <span className="truncate">{operators.some(({ id }) => id === value) ? name(value) : value}</span>
        <Icon name="chevron-down" size={14} className="shrink-0 text-ink-faint" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="pop max-h-[min(24rem,var(--available-height))] min-w-(--anchor-width) overflow-y-auto rounded-lg bg-raised p-1 shadow-floating">
            {[...groupedOperators(operators)].map(([type, group]) => (
              <Base.Group key={type}>
                <Base.GroupLabel className="px-2 pt-2 pb-0.5 text-small font-medium text-ink-faint">
                  {t(`type.${type}`)}
                </Base.GroupLabel>
                {group.map(({ id }) => (
                  <Base.Item
                    key={id}
                    value={id}
                    className="flex cursor-default items-center gap-2 rounded-md py-1 ps-2 pe-3 outline-none select-none data-highlighted:bg-hover"
                  >
                    <span className="w-4 text-accent-ink">
                      <Base.ItemIndicator>
                        <Icon name="check" size={14} />
                      </Base.ItemIndicator>
                    </span>
                    <Base.ItemText>{t(id)}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
