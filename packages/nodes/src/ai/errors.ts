import type { ErrorText } from "@weft/sdk";

/** What goes wrong with models: with what they are asked, with the account, and with what they answer. */
export const aiErrors = {
  "ai-address": {
    actor: "admin",
    message: "The credential does not say where the AI service is.",
    hint: "Write its address into the credential, such as https://ai.example.com/v1.",
  },
  "ai-key": {
    actor: "admin",
    message: "The AI service does not accept the key: {{reason}}.",
    hint: "Check the key in the credential, and whether it may use this model.",
  },
  "ai-model": {
    actor: "author",
    message: "The AI service does not have the model “{{model}}”: {{reason}}.",
    hint: "Write the model’s name as the service has it.",
  },
  "ai-quota": {
    actor: "admin",
    message: "The account at the AI service has no credit left: {{reason}}.",
    hint: "Add credit there, or raise the account’s limit; then try again.",
  },
  "ai-long": {
    actor: "author",
    message: "This is too long for the model “{{model}}”: {{reason}}.",
    hint: "Send less, remember fewer earlier messages, or choose a model with more room.",
  },
  "ai-refused": {
    actor: "author",
    message: "The model refused to answer: {{reason}}.",
    hint: "Change what is asked; the service has rules on what its models may be asked.",
  },
  "ai-request": {
    actor: "author",
    message: "The AI service did not take the request: {{reason}}.",
    hint: "Check the node’s settings: not every model takes all of them.",
  },
  "ai-answer": {
    actor: "admin",
    message: "What {{host}} answered is no answer of a model.",
    hint: "Check the address in the credential; it mostly ends in /v1.",
  },
  "ai-empty": {
    actor: "author",
    message: "Item {{item}} has nothing to ask: the text is empty.",
    hint: "Write it, or check the expression that gives it.",
  },
  "ai-cut": {
    actor: "author",
    message: "The answer was cut off before it was complete.",
    hint: "Raise “Longest answer”, or ask for less.",
  },
  "ai-fields": {
    actor: "author",
    message: "The answer does not fit the fields, at the second try either: {{problem}}.",
    hint: "Describe the fields better, make some of them optional, or choose a stronger model.",
  },
  "ai-schema": {
    actor: "author",
    message: "The JSON schema is not an object.",
    hint: 'Write it as { "type": "object", "properties": { … } }.',
  },
  "ai-no-fields": {
    actor: "author",
    message: "There are no fields to answer with.",
    hint: "Add at least one, with a name.",
  },
  "ai-messages": {
    actor: "author",
    message: "The earlier messages of item {{item}} are not a list of messages.",
    hint: 'Give a list such as [{ "role": "user", "content": "…" }].',
  },
  "ai-file": {
    actor: "author",
    message: "The file “{{name}}” of item {{item}} is of the type {{type}}, which models do not take.",
    hint: "Send images, PDF, sound (MP3 or WAV) or texts; take the content out of other files first.",
  },
  "ai-extra": {
    actor: "author",
    message: "“More of the request” is not an object.",
    hint: 'Write it between braces, such as { "top_p": 0.9 }.',
  },
  "ai-categories": {
    actor: "author",
    message: "The categories cannot be told apart.",
    hint: "Add at least one; each needs a name of its own.",
  },
  "ai-vectors": {
    actor: "admin",
    message: "What {{host}} answered are no vectors of these texts.",
    hint: "Check the model: it has to be one for embeddings.",
  },
  "ai-tools": {
    actor: "author",
    message: "The tools cannot be told apart.",
    hint: "Each needs a name of its own, with letters or digits in it.",
  },
  "ai-tool-schema": {
    actor: "author",
    message: "The arguments of the tool “{{tool}}” are not described by a JSON schema of an object.",
    hint: 'Write it as { "type": "object", "properties": { … } }.',
  },
  "ai-rounds": {
    actor: "author",
    message:
      "The model has no answer for item {{item}} (rounds done: {{rounds}}); the last tool it wanted is “{{tool}}”.",
    hint: "Raise “Rounds at most”, say more clearly when to use which tool, or look at the runs of the tools.",
  },
} as const satisfies Record<string, ErrorText>;
