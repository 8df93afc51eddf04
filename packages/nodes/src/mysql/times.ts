/** A point in time as ISO 8601 has it, with its distance from UTC. */
const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d{1,9})?\s?(?:Z|([+-])(\d\d):?(\d\d))$/i;

export function isZoned(text: string): boolean {
  return zoned.test(text);
}

/** A zoned time as MySQL takes it, in UTC as its session is; every other text as it is. */
export function timeValue(text: string): string {
  const found = zoned.exec(text.trim());
  if (!found) return text;
  const [, date = "", time = "", seconds = ":00", fraction = "", sign, hours = "0", minutes = "0"] = found;
  const away = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const at = Date.parse(`${date}T${time}${seconds}Z`) - away * 60_000;
  if (Number.isNaN(at)) return text;
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")}${fraction.slice(0, 7)}`;
}
