// table of data

/** Letters and signs that are no accented form of a plain letter. */
const letters: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
  ŋ: "ng",
  Ŋ: "Ng",
  "€": "EUR",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "…": "...",
};

/** Cyrillic letters in the order of the alphabet, after accents are taken off: й is и, ї is і. */
const cyrillic =
  "а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz";

const greek =
  "α a β b γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o";

function pairs(alphabet: string): [string, string][] {
  const parts = alphabet.split(" ");
  return parts.flatMap((letter, index): [string, string][] => {
    const plain = parts[index + 1] ?? "";
    if (index % 2 === 1) return [];
    return [
      [letter, plain],
      [letter.toUpperCase(), plain.charAt(0).toUpperCase() + plain.slice(1)],
    ];
  });
}

const plainLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(letters),
  ...pairs(cyrillic),
  ...pairs(greek),
]);

/** The text in plain Latin letters; what has no such form is left out. */
export function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\u0020-\u007e\s]/gu, (letter) => plainLetters.get(letter) ?? "");
}
