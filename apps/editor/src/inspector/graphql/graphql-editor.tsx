import { useMemo, useState } from "react";
import type { ReactElement, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { CodeEditor } from "../expression/code-editor.tsx";
import type { Left } from "../expression/code-editor.tsx";
import type { Fault } from "./faults.ts";
import type { GraphqlProps } from "./graphql-props.ts";
import { graphqlSupport } from "./support.ts";
import { useSchema } from "./use-schema.ts";
import type { KnownSchema } from "./use-schema.ts";

/** Completes and checks a query by what the other system tells of itself, which is asked once somebody writes here. */
export function GraphqlEditor(props: GraphqlProps & { left: RefObject<Left | undefined> }): ReactElement {
  const { schema: wanted, ...editor } = props;
  const [entered, setEntered] = useState(false);
  const known = useSchema(wanted, entered);
  const words = useWords();
  const support = useMemo(() => graphqlSupport(known.schema, words), [known.schema, words]);
  return (
    <div className="flex flex-col gap-1" onFocusCapture={() => setEntered(true)}>
      <CodeEditor {...editor} language="text" support={support} />
      {wanted && entered && <SchemaState {...known} />}
    </div>
  );
}

/** What completion stands on, or why there is none; in either case the other system can be asked again. */
function SchemaState({ schema, why, asking, again }: KnownSchema): ReactElement {
  const { t } = useTranslation("graphql");
  const count = schema && Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith("__")).length;
  const told = asking ? t("asking") : count === undefined ? (why ?? t("unreadable")) : t("known", { count });
  return (
    <div className="flex items-start justify-between gap-2">
      <p role="status" className="min-w-0 py-1 text-small text-pretty text-ink-faint">
        {told}
      </p>
      <Button size="sm" variant="quiet" icon="rotate-ccw" busy={asking} onClick={again}>
        {t("again")}
      </Button>
    </div>
  );
}

function useWords() {
  const { t } = useTranslation("graphql");
  return useMemo(() => {
    const named = (token: string): string =>
      token === "Name" ? t("name") : token === "<EOF>" ? t("end") : token;
    return {
      completion: { deprecated: t("deprecated") },
      fault: ({ code, name, other, third, meant, message }: Fault): string => {
        const told = t(`faults.${code}`, { name: named(name), other: named(other), third, message });
        return meant.length === 0 ? told : `${told} ${t("meant", { names: meant.join(", ") })}`;
      },
    };
  }, [t]);
}
