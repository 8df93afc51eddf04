/** The names of encodings, as people who have such files know them. */
export const encodingsPl = {
  "utf-8": "UTF-8",
  "windows-1250": "Windows-1250 (Europa Środkowa, m.in. polski)",
  "iso-8859-2": "ISO-8859-2 (Europa Środkowa, m.in. polski)",
  "windows-1252": "Windows-1252, ISO-8859-1 (Europa Zachodnia, Brazylia)",
  "iso-8859-15": "ISO-8859-15 (Europa Zachodnia z €)",
  "windows-1251": "Windows-1251 (cyrylica)",
  "utf-16le": "UTF-16",
} as const;

export const moreEncodingsPl = {
  ...encodingsPl,
  "utf-16be": "UTF-16, big-endian",
  shift_jis: "Shift JIS (japoński)",
  gb18030: "GB 18030 (chiński)",
  big5: "Big5 (chiński)",
  "euc-kr": "EUC-KR (koreański)",
} as const;

export const encodingsPt = {
  "utf-8": "UTF-8",
  "windows-1250": "Windows-1250 (Europa Central)",
  "iso-8859-2": "ISO-8859-2 (Europa Central)",
  "windows-1252": "Windows-1252, ISO-8859-1 (Europa Ocidental, Brasil)",
  "iso-8859-15": "ISO-8859-15 (Europa Ocidental com €)",
  "windows-1251": "Windows-1251 (cirílico)",
  "utf-16le": "UTF-16",
} as const;

export const moreEncodingsPt = {
  ...encodingsPt,
  "utf-16be": "UTF-16, big-endian",
  shift_jis: "Shift JIS (japonês)",
  gb18030: "GB 18030 (chinês)",
  big5: "Big5 (chinês)",
  "euc-kr": "EUC-KR (coreano)",
} as const;
