import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** A node's name being edited where it stands. Enter and leaving keep it, Escape takes it back. */
export function RenameField(props: {
  name: string;
  onDone: (name: string | undefined) => void;
}): ReactElement {
  const { name, onDone } = props;
  const { t } = useTranslation("canvas");
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (value: string | undefined): void => {
    if (done.current) return;
    done.current = true;
    onDone(value);
  };
  return (
    <input
      ref={field}
      className="step-rename nodrag nopan"
      aria-label={t("rename")}
      defaultValue={name}
      maxLength={200}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(undefined);
      }}
    />
  );
}
