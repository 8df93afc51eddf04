import { useMemo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { pickLanguage } from "../../../i18n/languages.ts";
import { useForm } from "../../form/form-model.ts";
import type { Formatted, FormatStep } from "./formatted.ts";
import { offersFor } from "./offers.ts";
import type { Offer } from "./offers.ts";
import { useFormatWords } from "./use-format-words.ts";

const groups = ["date", "list", "number", "text"] as const;

/** Every format that fits the value, with what it gives for the chosen item. */
export function FormatOffers(props: {
  formatted: Formatted;
  onChoose: (step: FormatStep) => void;
}): ReactElement {
  const { formatted, onChoose } = props;
  const { t, i18n } = useTranslation("inspector");
  const { context } = useForm();
  const offers = useMemo(
    () => offersFor(formatted, context, pickLanguage([i18n.language])),
    [formatted, context, i18n.language],
  );
  if (offers.length === 0) return <p className="text-small text-ink-faint">{t("format.nothing")}</p>;
  return (
    <div
      role="group"
      aria-label={t("format.offers")}
      className="flex flex-col gap-1 border-t border-line pt-2"
    >
      {offers.every(({ result }) => result === undefined) && (
        <p className="text-small text-pretty text-ink-faint">{t("format.unknown")}</p>
      )}
      {groups.map((group) => {
        const own = offers.filter((offer) => offer.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-label={t(`format.group.${group}`)}>
            <h3 className="px-2 pt-1 text-small font-medium text-ink-faint">{t(`format.group.${group}`)}</h3>
            {own.map((offer) => (
              <OfferButton key={JSON.stringify(offer.step)} offer={offer} onChoose={onChoose} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function OfferButton(props: { offer: Offer; onChoose: (step: FormatStep) => void }): ReactElement {
  const { step, result } = props.offer;
  const words = useFormatWords();
  return (
    <button
      type="button"
      data-offer=""
      onClick={() => props.onChoose(step)}
      className="flex w-full items-baseline justify-between gap-3 rounded-md px-2 py-1 text-start hover:bg-hover"
    >
      <span className="shrink-0 first-letter:uppercase">{words.step(step)}</span>
      {result !== undefined && (
        <span className="min-w-0 truncate text-small text-success-ink">
          {result.trim() === "" ? "␣" : result}
        </span>
      )}
    </button>
  );
}
