import { useRef } from "react";
import type { ReactElement } from "react";
import { Button } from "./button.tsx";
import type { ButtonProps } from "./button.tsx";

/** A button that asks for files. */
export function FileButton(
  props: Omit<ButtonProps, "onClick"> & {
    onFiles: (files: readonly File[]) => void;
    /** As in `<input accept>`. */
    accept?: string;
    multiple?: boolean;
  },
): ReactElement {
  const { onFiles, accept, multiple, ...button } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file chosen again is a change again.
          event.target.value = "";
        }}
      />
    </>
  );
}
