import type { ErrorText } from "@weft/sdk";

/** Failures of file servers. `answer` is what the server said. */
export const ftpErrors = {
  "ftp-no-access": {
    actor: "author",
    message: "No server is chosen.",
    hint: "Choose a credential of the type “FTP server” or “SFTP server” for this node.",
  },
  "ftp-path": {
    actor: "author",
    message: "Item {{item}}: “{{path}}” is not a path.",
    hint: "Write it as /orders/1042.csv; check the expression, as the item may not have that field.",
  },
  "ftp-login": {
    actor: "author",
    message: "{{host}} does not let this user in: {{answer}}",
    hint: "Check user name and password, or the key, in the credential.",
  },
  "ftp-missing": {
    actor: "author",
    message: "There is nothing at “{{path}}”: {{answer}}",
    hint: "Check the path: upper and lower case count. Or choose that nothing is given then.",
  },
  "ftp-denied": {
    actor: "author",
    message: "{{host}} does not allow this at “{{path}}”: {{answer}}",
    hint: "Check what the user may do there.",
  },
  "ftp-refused": {
    actor: "author",
    message: "{{host}} refused this at “{{path}}”: {{answer}}",
    hint: "Check the path, and whether something of this name is there already or a folder is missing.",
  },
  "ftp-later": {
    actor: "system",
    message: "{{host}} cannot do this now: {{answer}}",
    hint: "Try again later.",
  },
  "ftp-broken-off": {
    actor: "system",
    message: "The connection to {{host}} broke off: {{reason}}.",
    hint: "Try again later; check port and security in the credential if it always happens.",
  },
  "ftp-tls": {
    actor: "author",
    message: "The connection to {{host}} could not be protected: {{reason}}.",
    hint: "Check the security in the credential, and the authority of the server's certificate.",
  },
  "ftp-key": {
    actor: "author",
    message: "The private key in the credential cannot be used: {{reason}}.",
    hint: "Paste the whole key with its first and last line, and give its passphrase if it has one.",
  },
  "sftp-host-new": {
    actor: "author",
    message: "{{host}} shows the key {{fingerprint}}, and nobody has said yet that it is the right one.",
    hint: "Compare it with what the server's administrator says, and write it under “Fingerprint” in the credential.",
  },
  "sftp-host-other": {
    actor: "author",
    message: "{{host}} shows the key {{fingerprint}}, not the one in the credential.",
    hint: "Somebody may stand between. Ask the server's administrator whether its key has changed before you change it in the credential.",
  },
  "ftp-too-large": {
    actor: "author",
    message: "“{{path}}” is larger than {{limit}} MB.",
    hint: "Raise “MB at most” if there is room for it.",
  },
  "ftp-too-many": {
    actor: "author",
    message: "Item {{item}}: “{{path}}” holds more than {{limit}} files.",
    hint: "Name a folder below, or raise “Files at most”.",
  },
} as const satisfies Record<string, ErrorText>;
