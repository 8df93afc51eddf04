import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { Face, hueOf } from "./face.tsx";
import type { Other } from "./here.ts";
import { useNameOf } from "./words.ts";

const MOST = 3;

/** On the upper edge of a node, opposite its own marks: who else has it selected, and a ring in their colour. */
export function NodeFaces({ others }: { others: readonly Other[] }): ReactElement {
  const { t } = useTranslation("presence");
  const format = useFormat();
  const nameOf = useNameOf();
  const words = t("selected", { names: format.list(others.map(nameOf)) });
  return (
    <>
      {others[0] && <span aria-hidden className="others-ring" style={hueOf(others[0])} />}
      <div className="others" title={words}>
        <span className="sr-only">{words}</span>
        {others.slice(0, MOST).map((other) => (
          <Face key={other.person} of={other} />
        ))}
        {others.length > MOST && (
          <span aria-hidden className="step-mark">
            +{others.length - MOST}
          </span>
        )}
      </div>
    </>
  );
}
