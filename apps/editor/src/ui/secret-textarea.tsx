import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";
import { Textarea } from "./textarea.tsx";
import type { TextareaProps } from "./textarea.tsx";

/** Hidden text of several lines, such as a private key, which a field of one line would take its line breaks from. */
export function SecretTextarea(props: TextareaProps): ReactElement {
  const { t } = useTranslation("common");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Textarea
        spellCheck={false}
        {...props}
        className={cx("block pe-9", !shown && props.value !== "" && "[-webkit-text-security:disc]")}
      />
      <IconButton
        icon={shown ? "eye-off" : "eye"}
        label={t(shown ? "hidePassword" : "showPassword")}
        size="sm"
        className="absolute end-0.5 top-0.5"
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
