/** What all nodes that ask a model have in common. */
export const modelParams = {
  model: {
    kind: "remote",
    label: "Model",
    help: "Its name as the service of the credential has it, such as gpt-4.1-mini, claude-sonnet-4-5 or gemini-2.5-flash.",
    placeholder: "gpt-4.1-mini",
    load: "models",
  },
} as const;

export const tuningParams = {
  temperature: {
    kind: "number",
    label: "Temperature",
    help: "From 0, where answers hardly vary, to 2; some models take none.",
    min: 0,
    max: 2,
    optional: true,
    advanced: true,
  },
  maxTokens: {
    kind: "number",
    label: "Longest answer",
    help: "In tokens, of which a word has one to three; thinking counts too.",
    min: 1,
    integer: true,
    optional: true,
    advanced: true,
  },
  effort: {
    kind: "choice",
    label: "Thinking",
    help: "How long a model that can think does so before it answers.",
    options: [
      { value: "usual", label: "As usual" },
      { value: "none", label: "Not at all" },
      { value: "minimal", label: "Hardly" },
      { value: "low", label: "Little" },
      { value: "medium", label: "Medium" },
      { value: "high", label: "Long" },
    ],
    default: "usual",
    advanced: true,
  },
  extra: {
    kind: "json",
    label: "More of the request",
    help: "An object with what else the service should be sent, such as top_p or stop.",
    placeholder: '{ "top_p": 0.9 }',
    optional: true,
    advanced: true,
  },
  timeout: {
    kind: "duration",
    label: "Longest wait",
    help: "How long one answer of the service may take.",
    default: 180_000,
    advanced: true,
  },
} as const;
