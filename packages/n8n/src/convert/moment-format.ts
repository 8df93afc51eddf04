/** What the tokens of Moment are in Luxon. */
const tokens: Readonly<Record<string, string>> = {
  YYYY: "yyyy",
  YY: "yy",
  Y: "y",
  gggg: "kkkk",
  GGGG: "kkkk",
  gg: "kk",
  GG: "kk",
  Q: "q",
  MMMM: "MMMM",
  MMM: "MMM",
  MM: "MM",
  M: "M",
  ww: "WW",
  w: "W",
  WW: "WW",
  W: "W",
  DDDD: "ooo",
  DDD: "o",
  DD: "dd",
  D: "d",
  dddd: "cccc",
  ddd: "ccc",
  E: "c",
  HH: "HH",
  H: "H",
  hh: "hh",
  h: "h",
  mm: "mm",
  m: "m",
  ss: "ss",
  s: "s",
  SSS: "SSS",
  A: "a",
  a: "a",
  ZZ: "ZZZ",
  Z: "ZZ",
  z: "ZZZZ",
  X: "X",
  x: "x",
  LT: "h:mm a",
  LTS: "h:mm:ss a",
  L: "MM/dd/yyyy",
  LL: "MMMM d, yyyy",
  LLL: "MMMM d, yyyy h:mm a",
  LLLL: "cccc, MMMM d, yyyy h:mm a",
};
/** Here the two differ a little. */
const unlike: Readonly<Record<string, string>> = {
  a: "“a” gives AM and PM in capitals",
  gg: "“gg” is the year of the ISO week",
  gggg: "“gggg” is the year of the ISO week",
  w: "“w” is the ISO week",
  ww: "“ww” is the ISO week",
};

/** Tokens of Moment for which Luxon has nothing. Letters that are no tokens are letters there. */
const without = /^(Do|Mo|Qo|Wo|wo|DDDo|dd?|do|e|k{1,2}|N+|y+|S{1,2}|S{4,}|zz)$/;

const pieces = /\[([^\]]*)\]|LLLL|LLL|LL|LTS|LT|L|DDDo|[DMQWwd]o|([A-Za-z])\2*|[^A-Za-z[]+|\[/g;

/** A format of Moment in Luxon's tokens, and what is different then. */
export function luxonFormat(format: string): { readonly format: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const parts = Array.from(format.matchAll(pieces), ([piece, escaped]) => {
    if (escaped !== undefined) return quoted(escaped);
    if (!/^[A-Za-z]/.test(piece)) return quoted(piece, /[^\s\d.,:;/_-]/);
    const token = Object.hasOwn(tokens, piece) ? tokens[piece] : undefined;
    const note = Object.hasOwn(unlike, piece) ? unlike[piece] : undefined;
    if (token === undefined && !without.test(piece)) return quoted(piece);
    if (token === undefined) notes.push(`“${piece}” in the format has no counterpart and was left out`);
    if (note !== undefined) notes.push(`In the format, ${note}`);
    return token ?? "";
  });
  return { format: parts.join("").replaceAll("''", ""), notes };
}

/** Luxon takes what stands between apostrophes as it is; an apostrophe itself cannot stand there. */
function quoted(text: string, when = /./): string {
  return when.test(text) ? `'${text.replaceAll("'", "’")}'` : text;
}
