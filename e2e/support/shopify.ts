import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An order as Shopify posts it. The body must reach the webhook byte for byte: it is what was signed. */
export interface ShopOrder {
  /** Which of the two it is. */
  readonly from: "sample" | "fixture";
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  readonly order: {
    readonly order_number: number;
    readonly total_price: string;
    readonly customer: { readonly first_name: string; readonly last_name: string };
  };
}

const sample = fileURLToPath(new URL("../../../shared/samples/shopify-orders-create.json", import.meta.url));
const fixture = fileURLToPath(new URL("../fixtures/shop-order.json", import.meta.url));

/** The collected sample of a real shop where this checkout has it beside it; else a smaller order of ours. */
export function shopOrder(): ShopOrder {
  const from = existsSync(sample) ? "sample" : "fixture";
  const { headers, rawBody } = JSON.parse(
    readFileSync(from === "sample" ? sample : fixture, "utf8"),
  ) as ShopOrder;
  return { from, headers, rawBody, order: JSON.parse(rawBody) as ShopOrder["order"] };
}

/** Posts an order as the shop would. */
export function postOrder(
  url: string,
  { headers, rawBody }: Pick<ShopOrder, "headers" | "rawBody">,
): Promise<Response> {
  return fetch(url, { method: "POST", headers, body: rawBody });
}
