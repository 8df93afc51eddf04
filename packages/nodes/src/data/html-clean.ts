import { adapter } from "parse5-htmlparser2-tree-adapter";
import { readHtml } from "./html-read.ts";

const plain =
  "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr";
const allowed = new Set(plain.split(" "));

/** Left out with everything in them: what they hold is code, or is read by rules of its own. */
const whole = new Set(
  "script style svg math iframe object embed applet noscript noembed noframes template xmp plaintext textarea select option title head frameset button audio video canvas".split(
    " ",
  ),
);

const everywhere = new Set("title lang dir align".split(" "));
const attributes: Readonly<Record<string, ReadonlySet<string>>> = {
  a: new Set(["href", "target", "rel"]),
  img: new Set(["src", "alt", "width", "height"]),
  input: new Set(["type", "disabled", "checked"]),
  ol: new Set(["start", "reversed", "type"]),
  li: new Set(["value", "class"]),
  td: new Set(["colspan", "rowspan", "style"]),
  th: new Set(["colspan", "rowspan", "scope", "style"]),
  code: new Set(["class"]),
  details: new Set(["open"]),
  h1: new Set(["id"]),
  h2: new Set(["id"]),
  h3: new Set(["id"]),
  h4: new Set(["id"]),
  h5: new Set(["id"]),
  h6: new Set(["id"]),
};

/** What of HTML is harmless, wherever it is shown: no scripts, no styles, no frames, no addresses that run code. */
export function cleanHtml(html: string, item: number): string {
  const $ = readHtml(html, item);
  const body = $("body");
  for (const element of body.find("*").toArray()) {
    const { name } = element;
    if (whole.has(name) || (name === "input" && element.attribs["type"] !== "checkbox")) $(element).remove();
    else if (!allowed.has(name)) $(element).replaceWith($(element).contents());
    else {
      for (const [key, value] of Object.entries(element.attribs))
        if (!isHarmless(name, key, value)) $(element).removeAttr(key);
      if (name === "input") $(element).attr("disabled", "");
      if (element.attribs["target"] !== undefined) $(element).attr("rel", "noopener noreferrer");
    }
  }
  for (const node of body.find("*").addBack().contents().get())
    if (adapter.isCommentNode(node)) $(node).remove();
  return body.html() ?? "";
}

function isHarmless(element: string, name: string, value: string): boolean {
  // Some readers of HTML look into attributes for ends of elements.
  if (value.includes("<")) return false;
  if (!everywhere.has(name) && attributes[element]?.has(name) !== true) return false;
  switch (name) {
    case "href":
      return /^(?:https?|mailto|tel|sms|xmpp|irc)$/.test(schemeOf(value) ?? "https");
    case "src":
      return (
        /^(?:https?|cid)$/.test(schemeOf(value) ?? "https") ||
        /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/i.test(value)
      );
    case "class":
      return /^(?:language-[\w+#.-]+|task-list-item)$/.test(value);
    case "style":
      return /^text-align:(?:left|right|center)$/.test(value);
    case "target":
      return value === "_blank";
    default:
      return true;
  }
}

/** As browsers read it: without control characters and spaces. Nothing: an address relative to the page. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/i.exec(address.replaceAll(/[\u0000-\u0020]/g, ""))?.[1]?.toLowerCase();
}
