import { useState } from "react";
import type { ButtonHTMLAttributes, ReactElement, Ref } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { Icon } from "../ui/icon.tsx";
import { Popover } from "../ui/popover.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { Face } from "./face.tsx";
import type { Other } from "./here.ts";
import { useSayWhoCame, useTellSelection } from "./use-presence.ts";
import { useNameOf, useSavedWords, useSinceWords } from "./words.ts";

/** The faces of those who have the flow open too, and when one of them saved. On a phone, how many they are. */
export function People(): ReactElement | null {
  const { others, saved } = useStore(useFlowSession().here);
  const savedWords = useSavedWords(saved);
  useTellSelection();
  useSayWhoCame(others);
  if (others.length === 0) return null;
  return (
    <>
      {savedWords !== undefined && (
        <span className="min-w-0 truncate text-small text-ink-soft max-lg:hidden" title={savedWords.whole}>
          {savedWords.short}
        </span>
      )}
      <Faces others={others} savedWords={savedWords?.whole} />
    </>
  );
}

const MOST = 3;

function Faces(props: { others: readonly Other[]; savedWords: string | undefined }): ReactElement {
  const { others, savedWords } = props;
  const { t } = useTranslation("presence");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title={t("title")}
      className="w-72"
      trigger={<FacesButton others={others} />}
    >
      <ul className="flex flex-col gap-2.5">
        {others.map((other) => (
          <Person key={other.person} other={other} onGo={() => setOpen(false)} />
        ))}
      </ul>
      {savedWords !== undefined && <p className="mt-3 text-small text-ink-soft">{savedWords}</p>}
    </Popover>
  );
}

interface FacesButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  others: readonly Other[];
  ref?: Ref<HTMLButtonElement>;
}

function FacesButton({ others, ...rest }: FacesButtonProps): ReactElement {
  const { t } = useTranslation("presence");
  const format = useFormat();
  const nameOf = useNameOf();
  const label = t("here", { names: format.list(others.map(nameOf)) });
  return (
    <Tooltip label={label} side="bottom">
      <button
        type="button"
        className="flex h-8 shrink-0 items-center rounded-md px-1 transition-colors hover:bg-hover"
        {...rest}
      >
        <span className="sr-only">{label}</span>
        <span className="flex gap-1 max-sm:hidden">
          {others.slice(0, MOST).map((other) => (
            <Face key={other.person} of={other} className="size-7 text-small" />
          ))}
        </span>
        {others.length > MOST && (
          <span aria-hidden className="ms-1 text-small font-semibold text-ink-soft max-sm:hidden">
            +{others.length - MOST}
          </span>
        )}
        <span
          aria-hidden
          className="flex items-center gap-1 text-small font-semibold text-ink-soft sm:hidden"
        >
          <Icon name="users" size={14} />
          {format.number(others.length)}
        </span>
      </button>
    </Tooltip>
  );
}

/** Who it is, since when, and the way to the node where they are. */
function Person({ other, onGo }: { other: Other; onGo: () => void }): ReactElement {
  const { t } = useTranslation("presence");
  const { view } = useFlowSession();
  const nameOf = useNameOf();
  const since = useSinceWords(other.since);
  const node = useFlow(({ nodes }) => nodes.find(({ id }) => other.nodes.includes(id)));
  return (
    <li className="flex items-start gap-2.5">
      <Face of={other} className="size-7 text-small" />
      <div className="min-w-0">
        <p className="font-medium wrap-break-word">{nameOf(other)}</p>
        <p className="text-small text-ink-soft">{since}</p>
        {node && (
          <button
            type="button"
            className="max-w-full truncate text-small text-accent-ink underline"
            onClick={() => {
              view.setState({ reveal: { node: node.id } });
              onGo();
            }}
          >
            {t("at", { node: node.name })}
          </button>
        )}
      </div>
    </li>
  );
}
