import type { Method, MethodTable } from "../method.ts";

/** The text without what people put between the characters of a number. */
function bare(text: string): string {
  return text.length > 40 ? "" : text.replaceAll(/[\s./-]/g, "").toUpperCase();
}

/** All characters the same: the sums are right, but no such number is given out. */
function isRepeated(text: string): boolean {
  return /^(.)\1*$/.test(text);
}

/** The sum of the values of the characters (digit, or letter code − 48) times their weights. */
function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (text.charCodeAt(index) - 48), 0);
}

const nipWeights = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/**
 * Polish tax number: nine digits weighted 6, 5, 7, 2, 3, 4, 5, 6, 7; their sum modulo 11 is the tenth, and never 10
 * (regulation of the Polish Minister of Finance on tax identification numbers).
 */
function isNip(text: string): boolean {
  const digits = bare(text).replace(/^PL/, "");
  if (!/^\d{10}$/.test(digits) || isRepeated(digits)) return false;
  return weighted(digits, nipWeights) % 11 === Number(digits[9]);
}

/** The check digit modulo 11 of Receita Federal: 11 − remainder, and 0 for the remainders 0 and 1. */
function checkDigit(text: string, weights: readonly number[]): number {
  const remainder = weighted(text, weights) % 11;
  return remainder < 2 ? 0 : 11 - remainder;
}

function hasCheckDigits(text: string, first: readonly number[], second: readonly number[]): boolean {
  const [one, other] = text.slice(-2);
  return checkDigit(text, first) === Number(one) && checkDigit(text, second) === Number(other);
}

const cpfWeights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/** Brazilian taxpayer number: nine digits and two check digits modulo 11. */
function isCpf(text: string): boolean {
  const digits = bare(text);
  return (
    /^\d{11}$/.test(digits) && !isRepeated(digits) && hasCheckDigits(digits, cpfWeights.slice(1), cpfWeights)
  );
}

/**
 * Brazilian company number: twelve digits or letters and two check digits modulo 11. Letters come with the numbers
 * that are given out from July 2026; each counts as its ASCII code − 48, so A is 17 (Receita Federal, Instrução
 * Normativa RFB 2.229/2024 and Nota Técnica COCAD 49/2024).
 */
function isCnpj(text: string): boolean {
  const id = bare(text);
  return (
    /^[\dA-Z]{12}\d{2}$/.test(id) && !isRepeated(id) && hasCheckDigits(id, cnpjWeights.slice(1), cnpjWeights)
  );
}

/** What one check costs. */
const checkSteps = 8;

function check(isValid: (text: string) => boolean): Method<string> {
  return { run: (receiver, _args, run) => (run.spend(checkSteps), isValid(receiver)) };
}

export const identifierMethods: MethodTable<string> = {
  isNip: check(isNip),
  isCpf: check(isCpf),
  isCnpj: check(isCnpj),
};
