import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./icon-button.tsx";
import { Input } from "./input.tsx";
import type { InputProps } from "./input.tsx";

/** Hidden text that can be looked at. */
export function PasswordInput(props: Omit<InputProps, "type">): ReactElement {
  const { t } = useTranslation("common");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className="pe-9" />
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
