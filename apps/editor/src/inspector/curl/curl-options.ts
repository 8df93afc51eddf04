/** Options of curl that take a value, by their short letter. */
const withValue: Readonly<Record<string, string>> = {
  X: "request",
  H: "header",
  d: "data",
  F: "form",
  u: "user",
  A: "user-agent",
  e: "referer",
  b: "cookie",
  x: "proxy",
  m: "max-time",
  o: "output",
  T: "upload-file",
  E: "cert",
  w: "write-out",
  c: "cookie-jar",
  r: "range",
  U: "proxy-user",
  y: "speed-time",
  Y: "speed-limit",
  K: "config",
  D: "dump-header",
};

const flags: Readonly<Record<string, string>> = {
  G: "get",
  I: "head",
  k: "insecure",
  L: "location",
  s: "silent",
  S: "show-error",
  v: "verbose",
  i: "include",
  f: "fail",
  g: "globoff",
  N: "no-buffer",
  O: "remote-name",
  "#": "progress-bar",
  "0": "http1.0",
};

const longWithValue = new Set([
  ...Object.values(withValue),
  "data-ascii",
  "data-raw",
  "data-binary",
  "data-urlencode",
  "json",
  "form-string",
  "url",
  "url-query",
  "oauth2-bearer",
  "max-redirs",
  "connect-timeout",
  "cacert",
  "key",
  "cert-type",
  "pass",
  "retry",
  "retry-delay",
  "resolve",
  "ciphers",
  "interface",
  "limit-rate",
  "aws-sigv4",
]);

export interface CurlOption {
  /** Long name; empty for an address. */
  readonly name: string;
  readonly value: string;
}

/** The options of a curl command in their order, without its name. `-XPOST`, `-sSL` and `--name=value` are taken apart. */
export function curlOptions(words: readonly string[]): readonly CurlOption[] {
  const options: CurlOption[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    if (word.startsWith("--") && word.length > 2) {
      const [name = "", ...rest] = word.slice(2).split("=");
      const takes = longWithValue.has(name);
      const inline = rest.length > 0;
      options.push({ name, value: inline ? rest.join("=") : takes ? next : "" });
      if (takes && !inline) at += 1;
    } else if (word.startsWith("-") && word.length > 1) {
      const { found, tookNext } = short(word.slice(1), next);
      options.push(...found);
      if (tookNext) at += 1;
    } else options.push({ name: "", value: word });
  }
  return options;
}

function short(letters: string, next: string): { found: CurlOption[]; tookNext: boolean } {
  const found: CurlOption[] = [];
  for (const [i, letter] of [...letters].entries()) {
    const name = withValue[letter];
    if (name === undefined) {
      found.push({ name: flags[letter] ?? `-${letter}`, value: "" });
      continue;
    }
    const rest = letters.slice(i + 1);
    found.push({ name, value: rest === "" ? next : rest });
    return { found, tookNext: rest === "" };
  }
  return { found, tookNext: false };
}
