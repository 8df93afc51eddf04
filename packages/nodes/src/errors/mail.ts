import type { ErrorText } from "@weft/sdk";

/** What goes wrong with mails: before they are sent, and with the server that should take them. `{{answer}}` is its own words. */
export const mailErrors = {
  "mail-no-access": {
    actor: "author",
    message: "No mail server is chosen.",
    hint: "Choose a credential of the type “Mail server (SMTP)” for this node.",
  },
  "mail-no-recipient": {
    actor: "author",
    message: "The mail has no recipient.",
    hint: "Fill in “To”, “Cc” or “Bcc”; the item may lack the field that an expression takes.",
  },
  "mail-address": {
    actor: "author",
    message: "“{{address}}” is not a mail address ({{field}}).",
    hint: "Write it as anna@example.com or Anna Nowak <anna@example.com>, several with commas between them.",
  },
  "mail-one-sender": {
    actor: "author",
    message: "The mail needs exactly one sender, but “{{address}}” was given.",
    hint: "Write one address, such as Shop <shop@example.com>.",
  },
  "mail-message-id": {
    actor: "author",
    message: "“{{id}}” is not the Message-ID of a mail.",
    hint: "Take it from the mail that is answered; it looks like <a1b2@example.com>.",
  },
  "mail-header-own": {
    actor: "author",
    message: "The header “{{name}}” cannot be set by hand.",
    hint: "It is made from the other fields of this node, or belongs to the mail itself; remove its row.",
  },
  "mail-login": {
    actor: "admin",
    message: "{{host}} did not accept the user name or the password: {{answer}}",
    hint: "Check both in the credential. Providers with two-step sign-in want a password for apps there.",
  },
  "mail-sender": {
    actor: "author",
    message: "{{host}} does not send mails from {{sender}}: {{answer}}",
    hint: "Use an address that belongs to the account of the credential.",
  },
  "mail-recipients": {
    actor: "author",
    message: "{{host}} refused {{recipients}}: {{answer}}",
    hint: "Check the address. Nothing was sent.",
  },
  "mail-later": {
    actor: "system",
    message: "{{host}} does not take the mail now: {{answer}}",
    hint: "Nothing was sent. Let the node try again after some minutes: turn on “Try again when it fails”.",
  },
  "mail-too-large": {
    actor: "author",
    message: "The mail is too large for {{host}}: {{answer}}",
    hint: "Nothing was sent. Attach less, or put the files somewhere and send their address.",
  },
  "mail-refused": {
    actor: "author",
    message: "{{host}} refused the mail: {{answer}}",
    hint: "Nothing was sent. Change what the server complains about.",
  },
  "mail-tls": {
    actor: "admin",
    message: "No safe connection to {{host}} could be made: {{reason}}",
    hint: "Check the port and “Security” in the credential: 465 goes with TLS, 587 with STARTTLS. A server with an authority of its own needs that authority's certificate there.",
  },
  "mail-silent": {
    actor: "system",
    message: "{{host}} did not answer in time.",
    hint: "Nothing was sent. Check the host and the port in the credential: 465 goes with TLS, 587 with STARTTLS.",
  },
  "mail-broken-off": {
    actor: "system",
    message: "The connection to {{host}} broke off: {{reason}}",
    hint: "Nothing was sent. Try again later; if it happens every time, check the port and “Security” in the credential.",
  },
  "mail-outcome": {
    actor: "author",
    message:
      "{{host}} was given the whole mail but its answer got lost, so it is not known whether it was sent.",
    hint: "Look for the mail {{id}} in the mailbox or the server's log before you send it again.",
  },
  "mailbox-no-access": {
    actor: "author",
    message: "No mailbox is chosen.",
    hint: "Choose a credential of the type “Mailbox (IMAP)” for this node.",
  },
  "mailbox-folder": {
    actor: "author",
    message: "The mailbox has no folder “{{name}}”.",
    hint: "Write one of these: {{folders}}",
  },
  "mailbox-move": {
    actor: "author",
    message: "The node does not say where mails are to be moved to.",
    hint: "Fill in “Move to”, such as Archive.",
  },
  "mailbox-refused": {
    actor: "author",
    message: "{{host}} refused: {{answer}}",
    hint: "Change what the server complains about; the folder may be one that cannot be opened.",
  },
  "mailbox-tls": {
    actor: "admin",
    message: "No safe connection to {{host}} could be made: {{reason}}",
    hint: "Check the port and “Security” in the credential: 993 goes with TLS, 143 with STARTTLS. A server with an authority of its own needs that authority's certificate there.",
  },
  "mailbox-silent": {
    actor: "system",
    message: "{{host}} did not answer in time.",
    hint: "Check the host and the port in the credential: 993 goes with TLS, 143 with STARTTLS.",
  },
  "mailbox-broken-off": {
    actor: "system",
    message: "The connection to {{host}} broke off: {{reason}}",
    hint: "It is tried again. If it happens every time, check the port and “Security” in the credential.",
  },
} as const satisfies Record<string, ErrorText>;
