import { expect, test } from "vitest";
import { isTimeZone, looksLikeEmail, looksLikeHost } from "./checks.ts";

test.each(["erp.local", "localhost", "127.0.0.1", "10.0.5.0/24", "::1", "fd00::/8", "SAP-01"])(
  "%s is an address",
  (text) => {
    expect(looksLikeHost(text)).toBe(true);
  },
);

test.each([
  "http://erp.local",
  "erp.local:8080",
  "10.0.0.0/33",
  "erp.local/24",
  "a b",
  "-x",
  "10.0.0.0/8/8",
  "",
])("%j is not an address", (text) => {
  expect(looksLikeHost(text)).toBe(false);
});

test("time zones are those that dates can be written in", () => {
  expect(["Europe/Warsaw", "America/Sao_Paulo", "UTC"].every(isTimeZone)).toBe(true);
  expect(["", "Warsaw", "Europe/Nowhere"].some(isTimeZone)).toBe(false);
});

test("an e-mail address has a name, an at sign and a domain", () => {
  expect(looksLikeEmail("anna@example.com")).toBe(true);
  expect(["anna", "anna@", "anna@example", "a b@example.com"].some(looksLikeEmail)).toBe(false);
});
