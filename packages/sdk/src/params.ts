/** Parameter specifications are plain data: `JSON.stringify(node.params)` is the form that the editor draws. */

interface ParamBase {
  readonly label: string;
  /** One sentence of help below the field. */
  readonly help?: string;
  readonly placeholder?: string;
  /** May be left empty; `run` then gets `undefined`. Without it, and without a default, a value is required. */
  readonly optional?: true;
  /** Must be a literal: no expression can be written here. Needed where the value is read at publishing. */
  readonly literal?: true;
  /** Of a trigger: an expression over the item of each event. The trigger's own code sees it as it is written. */
  readonly perEvent?: true;
  /** An expression over each page of an answer: the node gets a `PageValue`. */
  readonly perPage?: true;
  /** Shown only while each named sibling has one of these values. A hidden parameter is not required. */
  readonly showWhen?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Folded away under "More options". */
  readonly advanced?: true;
  /** What the other parameters are about: the form has none of them until it is filled in. */
  readonly first?: true;
  /** Not in the form: another parameter's control fills it in. */
  readonly drawn?: false;
}

/** What an expression that is `perPage` sees besides its item: the page that came last. */
export interface PageScope {
  readonly $request: unknown;
  /** `body`, `headers`, `statusCode`. */
  readonly $response: unknown;
  /** How many pages have come. */
  readonly $pageCount: number;
}

/** A text that was written out, or what works the expression out; what that gives is not converted. */
export type PageValue = string | ((page: PageScope) => unknown);

export type ChoiceOption = string | { readonly value: string; readonly label: string };

/** One row of a `fields` parameter. `value` is already of the type that `type` names when `run` sees it. */
export interface FieldRow {
  /** Field name; a dot path writes into nested objects. */
  readonly name: string;
  readonly type: FieldType;
  readonly value: unknown;
}
export type FieldType = "string" | "number" | "boolean" | "array" | "object" | "any";

/** One row of a `conditions` parameter; `operator` is `<type>.<name>`, one of `conditionOperators`. */
export interface ConditionRow {
  readonly left: unknown;
  readonly operator: string;
  readonly right?: unknown;
}

export interface TextParam extends ParamBase {
  readonly kind: "text";
  readonly default?: string;
  readonly multiline?: true;
}
export interface NumberParam extends ParamBase {
  readonly kind: "number";
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
}
export interface BooleanParam extends ParamBase {
  readonly kind: "boolean";
  readonly default?: boolean;
}
export interface ChoiceParam extends ParamBase {
  readonly kind: "choice";
  readonly options: readonly ChoiceOption[];
  readonly default?: string;
}
export interface ChoicesParam extends ParamBase {
  readonly kind: "choices";
  readonly options: readonly ChoiceOption[];
  readonly default?: readonly string[];
}
export interface JsonParam extends ParamBase {
  readonly kind: "json";
  readonly default?: unknown;
  /** Its fields have a form, which the server has for what the node's literal parameters say; found by this name. */
  readonly form?: string;
}
export interface SchemaSource {
  /** The name of the loader that asks for it. */
  readonly load: string;
  /** The node's other parameters that it depends on. */
  readonly by: readonly string[];
}

export interface CodeParam extends ParamBase {
  readonly kind: "code";
  readonly language: "javascript" | "html" | "sql" | "graphql";
  readonly default?: string;
  /** What can be written is told by the other system. */
  readonly schema?: SchemaSource;
}
/** ISO 8601 text. */
export interface DateTimeParam extends ParamBase {
  readonly kind: "dateTime";
  readonly default?: string;
}
/** Milliseconds. */
export interface DurationParam extends ParamBase {
  readonly kind: "duration";
  readonly default?: number;
}
export interface FieldsParam extends ParamBase {
  readonly kind: "fields";
  /** A literal boolean beside it: while it is true, a value that cannot become what its row's type says stays as it is. */
  readonly asIsWhen?: string;
  /** The same: while it is true, an empty text in a row for a number is the number 0. */
  readonly zeroWhen?: string;
  readonly default?: readonly FieldRow[];
}
export interface ConditionsParam extends ParamBase {
  readonly kind: "conditions";
  /** What the editor offers; `conditionOperators` unless a node takes fewer. */
  readonly operators: readonly ConditionOperator[];
  readonly default?: readonly ConditionRow[];
}
export interface ListParam extends ParamBase {
  readonly kind: "list";
  readonly of: Params;
  /** What one row is called, e.g. "header"; the button says "Add header". */
  readonly itemLabel?: string;
  readonly default?: readonly Readonly<Record<string, unknown>>[];
}
export interface GroupParam extends ParamBase {
  readonly kind: "group";
  readonly of: Params;
}
/** Only in credentials: stored encrypted, never shown again. */
export interface SecretParam extends ParamBase {
  readonly kind: "secret";
  /** It has line breaks that must stay, as private keys have. */
  readonly multiline?: true;
}
/** The name of one of the item's files. */
export interface FileParam extends ParamBase {
  readonly kind: "file";
  readonly default?: string;
}
/** A choice loaded from the other system by the loader of this name; free entry of an id is always possible. */
export interface RemoteParam extends ParamBase {
  readonly kind: "remote";
  readonly load: string;
}

export interface ConditionOperator {
  /** `<type>.<name>`, e.g. `number.greater`. */
  readonly id: string;
  /** Takes no right-hand side. */
  readonly unary?: true;
}

export type Param =
  | TextParam
  | NumberParam
  | BooleanParam
  | ChoiceParam
  | ChoicesParam
  | JsonParam
  | CodeParam
  | DateTimeParam
  | DurationParam
  | FieldsParam
  | ConditionsParam
  | ListParam
  | GroupParam
  | SecretParam
  | FileParam
  | RemoteParam;

export type Params = Readonly<Record<string, Param>>;

type OptionValue<O> = O extends { readonly value: infer V } ? V : O;

/** The value that `run` sees for one parameter, expressions resolved and type checked. */
export type ValueOf<P> = P extends { readonly perPage: true }
  ? PageValue
  : P extends { readonly kind: "number" | "duration" }
    ? number
    : P extends { readonly kind: "boolean" }
      ? boolean
      : P extends { readonly kind: "choice"; readonly options: readonly (infer O)[] }
        ? OptionValue<O>
        : P extends { readonly kind: "choices"; readonly options: readonly (infer O)[] }
          ? readonly OptionValue<O>[]
          : P extends { readonly kind: "json" }
            ? unknown
            : P extends { readonly kind: "fields" }
              ? readonly FieldRow[]
              : P extends { readonly kind: "conditions" }
                ? readonly ConditionRow[]
                : P extends { readonly kind: "list"; readonly of: infer Q }
                  ? readonly ParamsOf<Q>[]
                  : P extends { readonly kind: "group"; readonly of: infer Q }
                    ? ParamsOf<Q>
                    : string;

/** The `params` that `run` sees. */
export type ParamsOf<P> = {
  readonly [K in keyof P]: P[K] extends { readonly optional: true }
    ? ValueOf<P[K]> | undefined
    : ValueOf<P[K]>;
};
