/** A node as it stands in n8n's files. */
export function n8nNode(
  name: string,
  type: string,
  more: { at: [number, number] } & Readonly<Record<string, unknown>>,
) {
  const { at, ...others } = more;
  return {
    id: `id-${name.toLowerCase().replaceAll(" ", "-")}`,
    name,
    type: `n8n-nodes-base.${type}`,
    typeVersion: 1,
    position: at,
    parameters: {},
    ...others,
  };
}

const to = (...nodes: string[]) => nodes.map((node) => ({ node, type: "main", index: 0 }));

/** Sends a new order to the ERP with a secret header, and large ones on to Slack, which has no counterpart. */
export function n8nOrders(url = "http://127.0.0.1:9") {
  return {
    id: "Wf7Orders",
    name: "Orders to the ERP",
    active: false,
    nodes: [
      n8nNode("Start", "manualTrigger", { at: [0, 0] }),
      n8nNode("Order", "set", {
        at: [220, 0],
        typeVersion: 3.4,
        parameters: {
          assignments: {
            assignments: [
              { id: "a1", name: "orderId", value: "A-1001", type: "string" },
              { id: "a2", name: "total", value: 153, type: "number" },
            ],
          },
          options: {},
        },
      }),
      n8nNode("To the ERP", "httpRequest", {
        at: [440, 0],
        typeVersion: 4.2,
        parameters: {
          method: "POST",
          url: `${url}/orders`,
          authentication: "genericCredentialType",
          genericAuthType: "httpHeaderAuth",
          sendBody: true,
          specifyBody: "json",
          jsonBody: "={{ $json }}",
          options: {},
        },
        credentials: { httpHeaderAuth: { id: "7", name: "ERP key" } },
      }),
      n8nNode("Large", "if", {
        at: [660, 0],
        typeVersion: 2,
        parameters: {
          conditions: {
            options: { caseSensitive: true, leftValue: "", typeValidation: "strict" },
            conditions: [
              {
                id: "c1",
                leftValue: "={{ $('Order').item.json.total }}",
                rightValue: 1000,
                operator: { type: "number", operation: "gt" },
              },
            ],
            combinator: "and",
          },
          options: {},
        },
      }),
      n8nNode("Tell the team", "slack", {
        at: [900, -120],
        typeVersion: 2.2,
        parameters: { channel: "#orders", text: "=Large: {{ $json.id }}" },
        credentials: { slackApi: { id: "9", name: "Team Slack" } },
      }),
      n8nNode("Small", "noOp", { at: [900, 120] }),
      n8nNode("Why", "stickyNote", {
        at: [400, -200],
        parameters: { content: "## The ERP\nfiles every order", width: 420, height: 150 },
      }),
    ],
    connections: {
      Start: { main: [to("Order")] },
      Order: { main: [to("To the ERP")] },
      "To the ERP": { main: [to("Large")] },
      Large: { main: [to("Tell the team"), to("Small")] },
    },
    settings: { executionOrder: "v1" },
    pinData: {},
    tags: [],
  };
}

/** The same as n8n's API answers when asked for everything. */
export function n8nBundle() {
  const nightly = {
    id: "Wf8Nightly",
    name: "Nightly check",
    nodes: [
      n8nNode("Every night", "scheduleTrigger", {
        at: [0, 0],
        typeVersion: 1.2,
        parameters: { rule: { interval: [{ triggerAtHour: 3 }] } },
      }),
      n8nNode("Orders", "executeWorkflow", { at: [220, 0], parameters: { workflowId: "Wf7Orders" } }),
    ],
    connections: { "Every night": { main: [to("Orders")] } },
    settings: {},
  };
  return { data: [n8nOrders(), nightly], nextCursor: null };
}
