/** Shape only; whether it exists shows when a message arrives. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text);
}

/** The server asks for as many. */
export const PASSWORD_LENGTH = 10;

/** Whether dates can be formatted in this IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** One entry of the allow-list: a host name, an IP address, or a range such as `10.0.5.0/24`. The server checks it again. */
export function looksLikeHost(text: string): boolean {
  const [address = "", size, ...rest] = text.split("/");
  if (rest.length > 0) return false;
  const isIp =
    /^\d{1,3}(\.\d{1,3}){3}$/u.test(address) || (/^[\da-f:.]+$/iu.test(address) && address.includes(":"));
  if (size !== undefined)
    return isIp && /^\d{1,3}$/u.test(size) && Number(size) <= (address.includes(":") ? 128 : 32);
  return (
    isIp ||
    (address.length <= 253 && /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/iu.test(address))
  );
}

/** A variable of the environment that expressions may be allowed to read; Weft's own are not. The server checks it again. */
export function looksLikeEnvName(text: string): boolean {
  return /^[a-z_]\w*$/iu.test(text) && !/^weft_/iu.test(text);
}
