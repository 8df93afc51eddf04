import { expect, test } from "vitest";
import { fileNameOf } from "./files.ts";

test.each([
  ["Order to invoice", "order-to-invoice.flow.json"],
  ["Zamówienie → faktura (Łódź)", "zamowienie-faktura-lodz.flow.json"],
  ["../../etc/passwd", "etc-passwd.flow.json"],
  ["⚡", "flow.flow.json"],
])("%s is downloaded as %s", (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
