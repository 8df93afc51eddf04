import type { NodeManifest } from "@weft/sdk";
import { nodeText } from "../flow/node-text.ts";

/** Lower case without accents: "Żądanie" is found by "zadanie". */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l");
}

interface Weighted {
  /** As it is written, in lower case. */
  readonly written: string;
  readonly text: string;
  readonly weight: number;
}

const cache = new WeakMap<NodeManifest, Map<string, readonly Weighted[]>>();

/** Everything that finds a node type, best first: its name, then the words people use for it in any language. */
function texts(manifest: NodeManifest, language: string): readonly Weighted[] {
  const known = cache.get(manifest)?.get(language);
  if (known) return known;
  const { translations } = manifest;
  const own = nodeText(manifest, language);
  const labels = [manifest.label, translations?.pl?.label, translations?.["pt-BR"]?.label];
  const made = [
    { text: own.label, weight: 8 },
    ...labels.map((label) => ({ text: label ?? "", weight: 5 })),
    ...own.synonyms.map((word) => ({ text: word, weight: 5 })),
    { text: manifest.type.replaceAll(".", " "), weight: 4 },
    { text: own.group, weight: 2 },
    { text: own.help ?? "", weight: 1 },
  ].map(({ text, weight }) => ({ written: text.toLowerCase(), text: plain(text), weight }));
  cache.set(manifest, (cache.get(manifest) ?? new Map<string, readonly Weighted[]>()).set(language, made));
  return made;
}

/** The node types that hold every word of the query, best match first. */
export function searchTypes(
  manifests: readonly NodeManifest[],
  query: string,
  language: string,
): readonly NodeManifest[] {
  const words = query
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  const scored = manifests.map((manifest) => ({
    manifest,
    score: scoreOf(texts(manifest, language), words),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ manifest }) => manifest);
}

/** What fits best counts; between equals, how much else fits, as with one that is all about the word. */
function scoreOf(given: readonly Weighted[], words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const fits = given.map((text) => text.weight * closeness(text, word));
    const best = Math.max(...fits);
    if (best === 0) return 0;
    sum += best + fits.reduce((all, one) => all + one, 0) / 1000;
  }
  return sum;
}

/** Accents may be left out, but what is written as it was typed comes first: “zadanie” is a task, and no “Żądanie”. */
function closeness({ written, text }: Weighted, word: string): number {
  return Math.max(fit(written, word), 0.75 * fit(text, plain(word)));
}

function fit(text: string, word: string): number {
  if (text === word) return 4;
  if (text.startsWith(word)) return 3;
  if (text.includes(` ${word}`)) return 2;
  return text.includes(word) ? 1 : 0;
}
