import { createContext, use } from "react";

/** What a control needs from the field around it to be named and described. */
export interface FieldIds {
  readonly control: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export const FieldContext = createContext<FieldIds | undefined>(undefined);

/** Attributes that tie a native control to its field; nothing outside one. */
export function useFieldAttributes(): {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
} {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.control,
    ...(field.describedBy && { "aria-describedby": field.describedBy }),
    ...(field.invalid && { "aria-invalid": true }),
  };
}

/** Id of the label of the field around, for controls that a `<label>` cannot name. */
export function useFieldLabelId(): string | undefined {
  return use(FieldContext)?.label;
}
