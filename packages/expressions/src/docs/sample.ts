import { emptyContext, type ExpressionContext, type ItemView, type NodeView } from "../context.ts";

const item: ItemView = {
  json: {
    name: "Anna Nowak",
    price: 25.5,
    tags: ["vip", "new"],
    customer: { email: "anna@example.com", city: "Kraków" },
  },
  files: { invoice: { name: "invoice.pdf" } },
};

const items: readonly ItemView[] = [item, { json: { name: "João Silva", price: 12, tags: [] } }];
const orders: readonly ItemView[] = [{ json: { id: 1 } }, { json: { id: 2 } }];

const ordersNode: NodeView = {
  isExecuted: true,
  params: { status: "open" },
  first: () => orders[0],
  last: () => orders.at(-1),
  all: () => orders,
  item: (index = 0) => orders[index],
};

/** What the examples of the documentation read: two items after a node "Orders", at noon in Warsaw. */
export const sampleContext: ExpressionContext = emptyContext({
  item,
  items,
  node: (name) => (name === "Orders" ? ordersNode : undefined),
  flow: { id: "f1", name: "Invoices" },
  execution: { id: "e7", mode: "production" },
  prevNode: { name: "Orders", outputIndex: 0, runIndex: 0 },
  params: { limit: 10 },
  vars: { region: "eu" },
  env: { STAGE: "test" },
  timezone: "Europe/Warsaw",
  now: () => Date.UTC(2024, 2, 30, 11),
});
