import { readFileSync } from "node:fs";
import type { CredentialManifest, NodeManifest } from "@weft/sdk";

/** What is known of types without loading their code. Each is read when it is first asked for: a flow needs few of them. */
export interface Manifests<Manifest> {
  readonly types: readonly string[];
  get(type: string): Manifest | undefined;
  /** In the order of the catalog. */
  all(): readonly Manifest[];
}

/** Every built-in node type. */
export const nodeManifests: Manifests<NodeManifest> = inFile("node-manifests.tsv");

/** Every built-in credential type. */
export const credentialManifests: Manifests<CredentialManifest> = inFile("credential-manifests.tsv");

/**
 * The file is no part of the program: a megabyte of text would be read, kept and looked through at each start.
 * @param name of a file that scripts/manifest.ts writes: a type, a tab and its manifest as JSON in each line
 */
function inFile<Manifest>(name: string): Manifests<Manifest> {
  const known = new Map<string, Manifest>();
  let places: ReadonlyMap<string, Place> | undefined;
  let bytes = Buffer.alloc(0);
  const read = (): ReadonlyMap<string, Place> => {
    if (places !== undefined) return places;
    bytes = readFileSync(new URL(`./generated/${name}`, import.meta.url));
    return (places = placesOf(bytes));
  };
  const get = (type: string): Manifest | undefined => {
    const place = known.has(type) ? undefined : read().get(type);
    if (place !== undefined) known.set(type, JSON.parse(bytes.toString("utf8", ...place)) as Manifest);
    return known.get(type);
  };
  return {
    get types() {
      return [...read().keys()];
    },
    get,
    all: () => [...read().keys()].flatMap((type) => get(type) ?? []),
  };
}

/** Where a manifest begins and ends, in bytes. */
type Place = readonly [start: number, end: number];

function placesOf(bytes: Buffer): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (let start = 0, end: number; start < bytes.length; start = end + 1) {
    const tab = bytes.indexOf("\t", start);
    end = bytes.indexOf("\n", tab);
    places.set(bytes.toString("latin1", start, tab), [tab + 1, end]);
  }
  return places;
}
