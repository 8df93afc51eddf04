import { expect, test } from "vitest";
import { failure, value } from "../harness.ts";

function answers(method: string, texts: readonly string[]): unknown {
  return value(`${JSON.stringify(texts)}.map(text => text.${method}())`);
}

// The checks of each method differ in one digit, in length, or in letters from a right number.
test.each([
  ["isNip", ["5261040828", "526-104-08-28", "PL5261040828", "pl 526 104 08 28"], true],
  [
    "isNip",
    ["5261040827", "526104082", "52610408281", "DE5261040828", "0000000000", "1111111111", "", "NIP"],
    false,
  ],
  ["isCpf", ["52998224725", "529.982.247-25", "111.444.777-35"], true],
  ["isCpf", ["52998224724", "52998224735", "5299822472", "11111111111", "529982247aa", ""], false],
  ["isCnpj", ["11222333000181", "11.222.333/0001-81", "12.ABC.345/01DE-35", "12abc34501de35"], true],
  [
    "isCnpj",
    ["11222333000182", "12ABC34501DE34", "12ABC34501DEA5", "00000000000000", "1122233300018", ""],
    false,
  ],
])("%s of %j", (method, texts, expected) => {
  expect(answers(method, texts)).toEqual(texts.map(() => expected));
});

test.each([
  ["'501 234 567'.toE164('PL')", "+48501234567"],
  ["'22 123-45-67'.toE164('pl')", "+48221234567"],
  ["'0048 501 234 567'.toE164('PL')", "+48501234567"],
  ["'(11) 91234-5678'.toE164('BR')", "+5511912345678"],
  ["'0 11 2345-6789'.toE164('BR')", "+551123456789"],
  ["'+48 501 234 567'.toE164()", "+48501234567"],
  ["'+48 501 234 567'.toE164('BR')", "+48501234567"],
  ["'030 901820'.toE164('DE')", "+4930901820"],
])("%s", (code, expected) => {
  expect(value(code)).toBe(expected);
});

test.each([
  // A mobile number of Brazil has a 9 after the area code; numbers of Poland have nine digits.
  ["'11 12345678'.toE164('BR')", "“11 12345678” is not a valid telephone number"],
  ["'1234567'.toE164('PL')", "“1234567” is not a valid telephone number"],
  ["'call 501 234 567'.toE164('PL')", "“call 501 234 567” is not a valid telephone number"],
  ["''.toE164('PL')", "“” is not a valid telephone number"],
  ["'501 234 567'.toE164()", "`toE164` needs the country of the number, in two letters"],
  ["'501 234 567'.toE164('Poland')", "`toE164` needs the country of the number, in two letters"],
  ["'501 234 567'.toE164('toString')", "`toE164` needs the country of the number, in two letters"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
