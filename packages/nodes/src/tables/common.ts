/** What all nodes for tables have in common. */
export const common = { version: 1, icon: "table", group: "Tables" } as const;

export const sample = {
  id: 7,
  createdAt: "2026-01-15T09:30:00.000Z",
  updatedAt: "2026-01-15T09:30:00.000Z",
  email: "anna@example.com",
  orders: 3,
  active: true,
} as const;
