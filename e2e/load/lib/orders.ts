import type { JsonObject } from "@weft/sdk";

const cities = [
  "Kraków",
  "Łódź",
  "São Paulo",
  "Gdańsk",
  "Recife",
  "Poznań",
  "Curitiba",
  "Wrocław",
  "Lublin",
  "Natal",
];
const statuses = ["paid", "open", "late", "returned"];

/** Orders of ten fields, the same ones each time. */
export function orders(count: number): readonly JsonObject[] {
  let state = 1;
  const upTo = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, (_, at) => ({
    orderId: `A-${at}`,
    customer: { name: `Customer ${upTo(5000)}`, email: `c${upTo(5000)}@example.com` },
    city: cities[upTo(cities.length)],
    status: statuses[upTo(statuses.length)],
    price: (100 + upTo(9900)) / 100,
    quantity: 1 + upTo(20),
    currency: "PLN",
    placedAt: new Date(1_767_225_600_000 + upTo(31_536_000) * 1000).toISOString(),
    express: upTo(2) === 1,
    note: upTo(4) === 0 ? null : `Leave at door ${upTo(100)}`,
  }));
}
