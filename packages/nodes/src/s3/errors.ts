import type { ErrorText } from "@weft/sdk";

/** Failures of storages that speak as Amazon S3 does. `answer` is what the storage said. */
export const s3Errors = {
  "s3-no-access": {
    actor: "author",
    message: "No storage is chosen.",
    hint: "Choose a credential of the type “S3 storage” for this node.",
  },
  "s3-endpoint": {
    actor: "author",
    message: "“{{endpoint}}” is not the address of a storage.",
    hint: "Write it in the credential with its beginning and without the bucket, such as https://minio.example.com:9000.",
  },
  "s3-bucket-name": {
    actor: "author",
    message: "Item {{item}}: “{{bucket}}” is not the name of a bucket.",
    hint: "Names have 3 to 63 lower-case letters, digits, dots and dashes.",
  },
  "s3-key": {
    actor: "author",
    message: "Item {{item}}: “{{key}}” is not the name of a file in a bucket.",
    hint: "Write it without a slash in front, such as invoices/2026/1042.pdf; parts that are . or .. cannot be sent.",
  },
  "s3-no-bucket": {
    actor: "author",
    message: "There is no bucket “{{bucket}}”.",
    hint: "Check its name, and the region and address in the credential.",
  },
  "s3-no-file": {
    actor: "author",
    message: "There is no file “{{key}}” in the bucket “{{bucket}}”.",
    hint: "Check its name: upper and lower case count. Or choose that nothing is given then.",
  },
  "s3-denied": {
    actor: "author",
    message: "The storage does not allow this: {{answer}}",
    hint: "Check what the access key is allowed to do with this bucket.",
  },
  "s3-key-wrong": {
    actor: "author",
    message: "The storage does not accept the access key: {{answer}}",
    hint: "Check both keys in the credential, and the session token if there is one.",
  },
  "s3-region": {
    actor: "author",
    message: "The bucket “{{bucket}}” is in another region: {{answer}}",
    hint: "Write its region in the credential.",
  },
  "s3-clock": {
    actor: "admin",
    message: "The clock of this machine differs too much from that of the storage: {{answer}}",
    hint: "Set the clock, for example by NTP.",
  },
  "s3-refused": {
    actor: "author",
    message: "The storage refused this: {{answer}}",
    hint: "Check what is sent against what the storage said.",
  },
  "s3-later": {
    actor: "system",
    message: "The storage cannot do this now: {{answer}}",
    hint: "Try again later.",
  },
  "s3-answer": {
    actor: "system",
    message: "The storage at {{host}} gave an answer that is not of S3.",
    hint: "Check the address in the credential: it may be that of its web page.",
  },
  "s3-too-large": {
    actor: "author",
    message: "“{{name}}” is larger than {{limit}} MB.",
    hint: "Raise “MB at most” if there is room for it; a file to upload may have 600 GB.",
  },
  "s3-too-many": {
    actor: "author",
    message: "Item {{item}}: the bucket has more than {{limit}} such files.",
    hint: "Narrow it with “Begins with”, or raise “Files at most”.",
  },
} as const satisfies Record<string, ErrorText>;
