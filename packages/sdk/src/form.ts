/**
 * A form that the server shows at the address for GET, in the reader's language. What is sent for POST is checked by the
 * fields; `receive` gets the answers as the body once all are right, by the names of their fields, `null` where nothing was
 * filled in. Answers to fields of type `file` are its files.
 */
export interface HostedForm {
  readonly title: string;
  readonly text?: string;
  /** What the button says; "Send" in the reader's language unless said. */
  readonly button?: string;
  readonly fields: readonly FormField[];
  /** What is shown afterwards; a plain thank-you unless said. */
  readonly thanks?: { readonly text: string } | { readonly redirect: string };
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `step`: no question, but the heading of a new page. */
  readonly type:
    | "text"
    | "longText"
    | "number"
    | "email"
    | "date"
    | "choice"
    | "choices"
    | "yesNo"
    | "file"
    | "step";
  readonly required: boolean;
  /** Of `choice` and `choices`. */
  readonly options?: readonly string[];
}
