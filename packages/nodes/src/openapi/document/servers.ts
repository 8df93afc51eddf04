import { listOf, rawOf, textOf } from "./raw.ts";
import type { Raw } from "./raw.ts";

/** Where an operation is reached, best first; empty where the document does not say. `from`: where it was loaded. */
export function serversOf(root: Raw, places: readonly Raw[], from?: string): readonly string[] {
  const servers = root["swagger"] === undefined ? newServers([...places, root]) : oldServers(root);
  const whole = servers.flatMap((server) => absolute(server, from) ?? []);
  return [...new Set(whole)];
}

function newServers(places: readonly Raw[]): readonly string[] {
  const nearest = places.map(({ servers }) => listOf(servers)).find((servers) => servers.length > 0) ?? [];
  return nearest.flatMap((server) => {
    const { url, variables } = rawOf(server);
    const known = rawOf(variables);
    const text = textOf(url);
    // What has no default stays as it is, for the person to fill in.
    return text === undefined
      ? []
      : [
          text.replaceAll(
            /\{([^{}]+)\}/g,
            (all, name: string) => textOf(rawOf(known[name])["default"]) ?? all,
          ),
        ];
  });
}

function oldServers({ schemes, host, basePath }: Raw): readonly string[] {
  const base = textOf(basePath) ?? "";
  const name = textOf(host);
  if (name === undefined) return [base];
  const scheme = listOf(schemes).includes("https") || listOf(schemes).length === 0 ? "https" : "http";
  return [`${scheme}://${name}${base}`];
}

function absolute(server: string, from: string | undefined): string | undefined {
  const text = server.trim();
  const url = /^https?:\/\//i.test(text)
    ? text
    : from === undefined
      ? undefined
      : URL.parse(text, from)?.href;
  return url?.replace(/\/+$/, "");
}
