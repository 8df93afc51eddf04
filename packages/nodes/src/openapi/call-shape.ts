/**
 * What a node keeps of the operation that it calls, so that a flow runs the same wherever it is and whatever becomes of the
 * document. Plain data: it is the node's parameter `call`.
 */
export interface ApiCall {
  /** As in the document, with `{name}` for what is filled in. */
  readonly path: string;
  readonly params: readonly ApiParam[];
  readonly body?: ApiBody;
  /** Media types that the answer may have. */
  readonly accept?: string;
  /** What an error status means, in the document's words; `default` and `4XX` as there. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Places that hold numbers or truth, by their path with `/`; places in lists without their index. */
  readonly types?: Readonly<Record<string, ScalarType>>;
}

export type ScalarType = "number" | "boolean";

export interface ApiParam {
  /** Its name among the node's values. */
  readonly key: string;
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: true;
  readonly style?: ParamStyle;
  readonly explode?: boolean;
  /** Sent as JSON. */
  readonly json?: true;
}

export type ParamStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

export interface ApiBody {
  readonly mediaType: string;
  /** `fields`: the values are its fields; `value`, `text` and `file`: it is the value `content`. */
  readonly shape: "fields" | "value" | "text" | "file";
  /** Names of fields; `content` where it is the whole body. */
  readonly required?: readonly string[];
  /** Of a form with files: the fields that name a file of the item. */
  readonly files?: readonly string[];
  /** Of a form: the fields that are written with brackets. */
  readonly deep?: readonly string[];
}

/** The name of the one value of a body that has no fields. */
export const CONTENT = "content";
