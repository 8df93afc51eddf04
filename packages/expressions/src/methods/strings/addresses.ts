// Every pattern here is bounded in each part, so that no text can make it slow.

const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
const domain = `(?:${label}\\.){1,10}(?:[a-zA-Z]{2,63}|xn--[a-zA-Z0-9-]{1,59})`;
const user = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";

const wholeDomain = new RegExp(`^${domain}$`);
const wholeEmail = new RegExp(`^${user}@${domain}$`);

const longestAddress = 2048;

/** Signs @ that are looked at before a text counts as one without an address. */
const mostTries = 10_000;

export function isDomain(text: string): boolean {
  return text.length <= 253 && wholeDomain.test(text);
}

export function isEmail(text: string): boolean {
  return text.length <= 320 && wholeEmail.test(text);
}

export function isUrl(text: string): boolean {
  return (
    text.length <= longestAddress &&
    /^https?:\/\/[^\s/?#]/i.test(text) &&
    !/\s/.test(text) &&
    URL.canParse(text)
  );
}

/** The first e-mail address in a text, found from its @. */
export function findEmail(text: string): string | undefined {
  let tries = 0;
  for (let at = text.indexOf("@"); at >= 0 && tries < mostTries; at = text.indexOf("@", at + 1)) {
    tries += 1;
    const before = /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const after = new RegExp(`^${domain}`).exec(text.slice(at + 1, at + 254))?.[0];
    if (before !== undefined && after !== undefined) return `${before}@${after}`;
  }
  return undefined;
}

/** The first web address in a text. */
export function findUrl(text: string): string | undefined {
  const start = text.search(/\bhttps?:\/\//i);
  if (start < 0) return undefined;
  const found = /^[^\s<>"'`]+/.exec(text.slice(start, start + longestAddress))?.[0];
  const trimmed = found?.replace(/[.,;:!?)\]}]{1,10}$/, "");
  return trimmed !== undefined && URL.canParse(trimmed) ? trimmed : undefined;
}

/** The domain of the first web or e-mail address in a text, or the first domain name by itself. */
export function findDomain(text: string): string | undefined {
  const url = findUrl(text);
  if (url !== undefined) return new URL(url).hostname;
  const email = findEmail(text);
  if (email !== undefined) return email.slice(email.indexOf("@") + 1);
  for (const word of text.slice(0, 100_000).split(/[\s,;()<>"'/:?#]/)) {
    const candidate = word.replace(/[.!]{1,3}$/, "");
    if (isDomain(candidate)) return candidate;
  }
  return undefined;
}
