import { setPinData } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditFlow } from "../flow/session-context.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Editor } from "./expression/editor.tsx";
import { pinText, readPins } from "./pins.ts";

/** Pinned items, written out. Each is an object; a single object is one item. */
export function PinEditor(props: {
  node: FlowNode;
  items: readonly Item[];
  onClose: () => void;
}): ReactElement {
  const { node, items, onClose } = props;
  const { t } = useTranslation("inspector");
  const edit = useEditFlow();
  const [text, setText] = useState(() => pinText(items));
  const [told, setTold] = useState<string>();
  function save(): void {
    const read = readPins(text);
    if ("fault" in read) return setTold(t(`pins.${read.fault}`));
    edit((flow) => setPinData(flow, node.id, read.items));
    onClose();
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title={t("pins.title", { name: node.name })}
      description={t("pins.hint")}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button variant="primary" icon="pin" onClick={save}>
            {t("pins.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2">
        {told && (
          <Notice tone="danger" alert>
            {told}
          </Notice>
        )}
        <Editor value={text} onChange={setText} language="json" label={t("pins.label")} />
      </div>
    </Dialog>
  );
}
