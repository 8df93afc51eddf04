import type { ErrorText } from "@weft/sdk";

/** What goes wrong with requests before they are sent, and with the pages of their answers. */
export const httpErrors = {
  "url-missing": {
    actor: "author",
    message: "The request has no address.",
    hint: "Write it with its beginning, such as https://example.com/orders.",
  },
  "url-incomplete": {
    actor: "author",
    message: "“{{url}}” is not a complete web address.",
    hint: "Write it with its beginning, such as https://example.com/orders.",
  },
  "url-login": {
    actor: "author",
    message: "The address has a user name or password in it, where everyone can read it.",
    hint: "Take it out and choose a credential for this node instead.",
  },
  "header-name": {
    actor: "author",
    message: "“{{name}}” cannot be the name of a header.",
    hint: "Header names have no spaces or colons.",
  },
  "header-value": {
    actor: "author",
    message: "The value of the header “{{name}}” has a line break or control character in it.",
    hint: "Take it out, for example with .replace() in the expression.",
  },
  "query-json": {
    actor: "author",
    message: "The query parameters as JSON are not an object.",
    hint: 'Write them between braces, such as { "state": "open" }.',
  },
  "headers-json": {
    actor: "author",
    message: "The headers as JSON are not an object.",
    hint: 'Write them between braces, such as { "Accept-Language": "pl" }.',
  },
  "page-again": {
    actor: "author",
    message: "The next page would be the same as one before: {{url}}.",
    hint: "Check how the next page is told from the answer; each page needs a request of its own.",
  },
  "pages-endless": {
    actor: "author",
    message: "After {{pages}} pages there were still more.",
    hint: "Check when the pages are done, or say under “Pages at most” how many to read.",
  },
  "page-link": {
    actor: "author",
    message: "“{{link}}” is not the address of a next page.",
    hint: "Check the field or expression that gives it.",
  },
  "next-page-elsewhere": {
    actor: "author",
    message: "The next page is at another system: {{origin}}.",
    hint: "The access of this node must not be sent there. Ask for that address in a node of its own.",
  },
  "page-body": {
    actor: "author",
    message: "The field “{{name}}” cannot be put into the body, which is no JSON object and no form.",
    hint: "Choose a JSON body or a form, or put the value into the query.",
  },
  "graphql-empty": {
    actor: "author",
    message: "There is no query.",
    hint: "Write one, such as { orders { id status } }.",
  },
  "graphql-kind": {
    actor: "author",
    message: "The node says that it is a {{expected}}, but what is written is a {{found}}.",
    hint: "Choose under “What it does” what it really does: so Weft knows whether it may be sent again.",
  },
  "graphql-subscription": {
    actor: "author",
    message: "A subscription cannot be asked for: it has no end.",
    hint: "Ask by a query from time to time, or let the other system call a webhook.",
  },
  "graphql-get": {
    actor: "author",
    message: "A mutation cannot be sent in the address.",
    hint: "Choose JSON under “Send as”.",
  },
  "graphql-text": {
    actor: "author",
    message: "The query alone has no room for variables or the name of an operation.",
    hint: "Choose JSON under “Send as”.",
  },
  "graphql-variables": {
    actor: "author",
    message: "The variables as JSON are not an object.",
    hint: "Write them between braces, with their names in quotes and without the $.",
  },
  "graphql-answer": {
    actor: "author",
    message: "{{url}} did not answer as GraphQL does: there is neither data nor errors.",
    hint: "Check the address; it often ends in /graphql.",
  },
  "graphql-errors": {
    actor: "author",
    message: "The other system did not do it: {{reason}}.",
    hint: "Check the query and its variables; in brackets stands the field that it is about.",
  },
  "graphql-schema-address": {
    actor: "author",
    message:
      "What the other system has is not known here while its address is only known when the flow runs.",
    hint: "Fill in the address without an expression to get completion; the query runs either way.",
  },
  "graphql-introspection": {
    actor: "system",
    message: "The other system does not tell what can be asked for: {{reason}}.",
    hint: "The query runs all the same; only completion and checks are missing.",
  },
  "feed-long": {
    actor: "author",
    message: "The feed {{url}} is longer than {{limit}} million characters.",
    hint: "Ask whether the other system has a shorter one.",
  },
  "feed-none": {
    actor: "author",
    message: "What {{url}} answers is not a feed.",
    hint: "Give the address of the feed itself, RSS, Atom or JSON Feed, not of the page that it belongs to.",
  },
  "feed-invalid": {
    actor: "system",
    message: "The feed {{url}} cannot be read; in line {{line}}: {{reason}}.",
    hint: "Tell those who make it; feeds have to be well-formed XML.",
  },
  "aws-file": {
    actor: "author",
    message: "A file cannot be sent with AWS access: what is sent to this service is signed as a whole.",
    hint: "Only S3 takes files so. Send the content as text, or use the node for S3.",
  },
  "credential-json": {
    actor: "admin",
    message: "The JSON of the credential cannot be read.",
    hint: 'Write it in the credential as { "headers": { "X-Key": "…" } }.',
  },
} as const satisfies Record<string, ErrorText>;
