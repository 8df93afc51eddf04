/** What requests to Amazon's services, and to those that speak as they do, are signed with. */
export const accessKeyParams = {
  accessKey: { kind: "text", label: "Access key", help: "Also called access key id or key id." },
  secretKey: { kind: "secret", label: "Secret key", help: "It was shown when the access key was made." },
  sessionToken: {
    kind: "secret",
    label: "Session token",
    help: "Only of access keys that are valid for a while.",
    optional: true,
    advanced: true,
  },
} as const;
