import type { Item } from "@weft/sdk";

interface Sum {
  readonly city: string;
  readonly status: string;
  sum_total: number;
  average_total: number;
  count_orderId: number;
}

/** What `items.flow.json` does, as a programmer would write it who need not keep what happens on the way. */
export function sumsByHand(items: readonly Item[]): readonly { readonly json: Sum }[] {
  const sorted = items
    .map(({ json }) => {
      const order = json as unknown as Order;
      return { json: { ...order, source: "shop", total: order.price * order.quantity } };
    })
    .filter(({ json }) => json.total > 100)
    .sort(({ json: a }, { json: b }) => {
      if (a.city !== b.city) return a.city < b.city ? -1 : 1;
      return b.total - a.total;
    });
  const sums = new Map<string, Sum>();
  for (const { json } of sorted) {
    const key = `${json.city}\n${json.status}`;
    let sum = sums.get(key);
    if (!sum) {
      sum = { city: json.city, status: json.status, sum_total: 0, average_total: 0, count_orderId: 0 };
      sums.set(key, sum);
    }
    sum.sum_total += json.total;
    sum.count_orderId += 1;
  }
  return Array.from(sums.values(), (sum) => ({
    json: { ...sum, average_total: sum.sum_total / sum.count_orderId },
  }));
}

interface Order {
  readonly city: string;
  readonly status: string;
  readonly price: number;
  readonly quantity: number;
}
