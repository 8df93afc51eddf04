import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes that turn one value into another: dates, keys, HTML, XML, Markdown, calendars. */
export const valueErrors = {
  "date-invalid": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” cannot be read as a date.",
    hint: "Write it as 2026-03-01 or 2026-03-01T09:00, or say under “Format of the input” how it is written.",
  },
  "date-missing": {
    actor: "author",
    message: "Item {{item}} has no date.",
    hint: "Check the expression of the date: the item may not have that field.",
  },
  "date-format": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not written as {{format}}.",
    hint: "Check the format of the input: MM is the month, mm are minutes, dd is the day (DD in Moment’s tokens).",
  },
  "date-format-long": {
    actor: "author",
    message: "The format of the date has more than {{limit}} characters.",
    hint: "Shorten it.",
  },
  "date-range": {
    actor: "author",
    message: "Item {{item}}: the result lies beyond the calendar.",
    hint: "Use a smaller amount.",
  },
  "date-no-unit": {
    actor: "author",
    message: "The time between two dates needs a unit.",
    hint: "Choose at least one.",
  },
  "zone-unknown": {
    actor: "author",
    message: "“{{zone}}” is not a time zone.",
    hint: "Names look like Europe/Warsaw, America/Sao_Paulo or UTC.",
  },
  "secret-missing": {
    actor: "author",
    message: "There is no secret to compute with.",
    hint: "Choose a credential of the type “Shared secret” for this node.",
  },
  "private-key-missing": {
    actor: "author",
    message: "There is no private key to sign with.",
    hint: "Choose a credential of the type “Key pair” for this node.",
  },
  "private-key-invalid": {
    actor: "author",
    message: "The private key cannot be read.",
    hint: "It must be PEM, from -----BEGIN to -----END and all between; check its passphrase too.",
  },
  "public-key-invalid": {
    actor: "author",
    message: "The public key cannot be read.",
    hint: "It must be PEM, from -----BEGIN to -----END and all between.",
  },
  "sign-impossible": {
    actor: "author",
    message: "A key of the type {{key}} cannot sign with {{algorithm}}.",
    hint: "Choose another algorithm or key.",
  },
  "bytes-invalid": {
    actor: "author",
    message: "The text of item {{item}} is not {{encoding}}.",
    hint: "Choose under “The text is” what it really is.",
  },
  "random-range": {
    actor: "author",
    message: "There are no random numbers from {{min}} to {{max}}.",
    hint: "Make “From” the smaller one; they may be up to 281,474,976,710,654 apart.",
  },
  "jwt-malformed": {
    actor: "author",
    message: "Item {{item}}: what is given is not a JWT.",
    hint: "A JWT has three parts with dots between them; take the word Bearer off before it.",
  },
  "jwt-signature": {
    actor: "author",
    message: "Item {{item}}: the signature of the JWT is not right.",
    hint: "It was made with another key, or the token was changed on the way.",
  },
  "jwt-expired": {
    actor: "author",
    message: "Item {{item}}: the JWT expired at {{at}}.",
    hint: "Ask for a new one, or allow for clocks that differ.",
  },
  "jwt-claim": {
    actor: "author",
    message: "Item {{item}}: the claim “{{claim}}” of the JWT is not as it must be.",
    hint: "Compare it with what this node demands: issuer, audience, subject, times.",
  },
  "jwt-algorithm": {
    actor: "author",
    message: "Item {{item}}: the JWT is signed with {{found}}, not {{expected}}.",
    hint: "Choose the algorithm that the sender really uses.",
  },
  "jwt-key": {
    actor: "author",
    message: "The key does not fit {{algorithm}}.",
    hint: "HS needs a shared secret; RS and PS an RSA key of at least 2048 bits; ES256 an EC key of the curve P-256, ES384 P-384, ES512 P-521; EdDSA an Ed25519 key.",
  },
  "jwt-payload": {
    actor: "author",
    message: "The payload of a JWT is an object, but item {{item}} gives something else.",
    hint: 'Write it between braces, such as { "sub": "42" }.',
  },
  "xml-invalid": {
    actor: "author",
    message: "The XML of item {{item}} is wrong in line {{line}}: {{reason}}.",
    hint: "Correct it where it is made; every element must be closed, and < and & in texts are written &lt; and &amp;.",
  },
  "xml-long": {
    actor: "author",
    message: "The XML of item {{item}} is longer than {{limit}} million characters.",
    hint: "Split it, or ask the other system for less at a time.",
  },
  "xml-deep": {
    actor: "author",
    message: "Item {{item}} has more than {{limit}} elements inside one another.",
    hint: "No ordinary document has; check where it comes from.",
  },
  "xml-name": {
    actor: "author",
    message: "“{{name}}” in item {{item}} cannot be the name of an XML element or attribute.",
    hint: "Use letters, digits, dashes and underscores, beginning with a letter; rename the field first.",
  },
  "xml-fields": {
    actor: "author",
    message: "Only an object or a list can become XML, but item {{item}} gives something else.",
    hint: "Check the expression under “Fields”.",
  },
  "html-long": {
    actor: "author",
    message: "The HTML of item {{item}} is longer than {{limit}} million characters.",
    hint: "Cut out the part that you need first, or ask the other system for less.",
  },
  "html-deep": {
    actor: "author",
    message: "The HTML of item {{item}} has more than {{limit}} elements inside one another.",
    hint: "No ordinary page has; check where it comes from.",
  },
  "html-many": {
    actor: "author",
    message: "The HTML of item {{item}} has more than {{limit}} elements.",
    hint: "Cut out the part that you need first.",
  },
  "markdown-long": {
    actor: "author",
    message: "The Markdown of item {{item}} is longer than {{limit}} million characters.",
    hint: "Split it first, for example by its headings.",
  },
  "markdown-deep": {
    actor: "author",
    message: "The Markdown of item {{item}} has more than {{limit}} lists or quotes inside one another.",
    hint: "No ordinary text has; check where it comes from.",
  },
  "selector-invalid": {
    actor: "author",
    message: "“{{selector}}” is not a CSS selector.",
    hint: "Write it as in a style sheet: h1, .price, #total, table tr td:nth-child(2).",
  },
  "attribute-missing": {
    actor: "author",
    message: "The value “{{name}}” takes an attribute, but does not say which.",
    hint: "Write its name, such as href.",
  },
  "html-attributes": {
    actor: "author",
    message: "The HTML of item {{item}} has an element with more than {{limit}} attributes.",
    hint: "No ordinary page has; check where it comes from.",
  },
} as const satisfies Record<string, ErrorText>;
