import { updateNode } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useEditFlow } from "../../flow/session-context.tsx";
import { toast } from "../../ui/toast.tsx";
import { isCurl, readCurl } from "./curl.ts";

/** A curl command that is pasted into the address of an HTTP request fills in the whole node. */
export function useCurlPaste(node: FlowNode): (event: ClipboardEvent) => void {
  const edit = useEditFlow();
  const { t } = useTranslation("inspector");
  return (event) => {
    if (node.type !== "http.request" || !(event.target instanceof Element)) return;
    if (event.target.closest("[data-param]")?.getAttribute("data-param") !== "url") return;
    const text = event.clipboardData.getData("text/plain");
    const read = isCurl(text) ? readCurl(text) : undefined;
    if (!read) return;
    event.preventDefault();
    event.stopPropagation();
    const { params, secrets, ignored } = read;
    edit((flow) => updateNode(flow, node.id, { params }));
    const told = [
      secrets.length > 0 && t("curl.secrets", { names: secrets.join(", ") }),
      ignored.length > 0 && t("curl.ignored", { names: ignored.join(", ") }),
    ].filter((line) => line !== false);
    if (told.length === 0) toast.success(t("curl.done"));
    else toast.warning(t("curl.done"), { description: told.join(" "), duration: 12_000 });
  };
}
