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

const customData = { getAll: () => ({ order: "1042" }), set: () => undefined };

/** What the examples of the documentation read: two items after a node "Orders", at noon in Warsaw. */
export const sampleContext: ExpressionContext = emptyContext({
  item,
  items,
  node: (name) => (name === "Orders" ? ordersNode : undefined),
  flow: { id: "f1", name: "Invoices" },
  execution: { id: "e7", mode: "production", resumeUrl: "https://weft.example/resume/e7", customData },
  self: { id: "n2", version: 1, webhookId: "orders" },
  prevNode: { name: "Orders", outputIndex: 0, runIndex: 0 },
  params: { limit: 10 },
  vars: { region: "eu" },
  env: { STAGE: "test" },
  extra: {
    $response: { body: { next: "/orders?page=2" } },
    $request: { url: "https://shop.example/orders" },
    $pageCount: 1,
    $responseItem: { id: 1 },
    $value: "open",
    $index: 0,
    $parent: { name: "filters" },
    $version: 1,
    $collection: { name: "total" },
    $self: { limit: 5 },
    $credentials: { domain: "shop.example" },
    $secrets: { shop: "***" },
    $tool: { name: "search" },
    $agentInfo: { name: "helper" },
    $evaluation: { runId: "v1" },
  },
  timezone: "Europe/Warsaw",
  now: () => Date.UTC(2024, 2, 30, 11),
});
