import { defineCredential } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { accessKeyParams } from "../s3/access-key.ts";
import { authorization, sha256, signingTime, unsigned } from "../s3/sign.ts";
import { awsText } from "./signed.text.ts";
import { settled } from "./settled.ts";

interface AwsValues {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region?: string | undefined;
  readonly service?: string | undefined;
  readonly sessionToken?: string | undefined;
}

const { accessKey, secretKey, sessionToken } = accessKeyParams;

/** For the services of Amazon Web Services, of which each request is signed. */
export const httpAws = defineCredential({
  type: "http.aws",
  label: "AWS access",
  help: "An access key of Amazon Web Services, with which each request is signed.",
  params: {
    accessKey,
    secretKey,
    region: {
      kind: "text",
      label: "Region",
      help: "Found out from the address while this is empty.",
      placeholder: "eu-central-1",
      optional: true,
    },
    service: {
      kind: "text",
      label: "Service",
      help: "As signatures name it; found out from the address while this is empty.",
      placeholder: "execute-api",
      optional: true,
      advanced: true,
    },
    sessionToken,
  },
  translations: awsText,
  apply: ({ request, values }) => awsSigned(request, values, Date.now()),
});

/** @param now epoch milliseconds. @throws `Fatal` where a file would have to be signed */
export function awsSigned(given: HttpRequest, values: AwsValues, now: number): HttpRequest {
  const { request, url, headers, content, isStreamed } = settled(given);
  const { accessKey, secretKey, sessionToken } = values;
  const found = awsPlace(url.hostname);
  const [service, region] = [values.service || found.service, values.region || found.region];
  if (isStreamed && service !== "s3") throw fatal("aws-file");
  const payload = isStreamed ? unsigned : sha256(content ?? "");
  const time = headers["x-amz-date"] ?? signingTime(now);
  const added = {
    "x-amz-date": time,
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
    ...(service === "s3" && { "x-amz-content-sha256": payload }),
  };
  // What the client itself may change on the way is not signed.
  const signed = Object.fromEntries(
    Object.entries({ ...headers, ...added }).filter(([name]) => /^(?:x-amz-|content-type$)/u.test(name)),
  );
  const key = { accessKey, secretKey, sessionToken, region, service };
  const method = (given.method ?? "GET").toUpperCase();
  const signature = authorization({ method, url, headers: signed, payload, key, time });
  return { ...request, headers: { ...request.headers, ...added, authorization: signature } };
}

/** Services whose signatures do not name them as their addresses do. */
const names: Readonly<Record<string, string>> = {
  email: "ses",
  "git-codecommit": "codecommit",
  "lambda-url": "lambda",
  pinpoint: "mobiletargeting",
  queue: "sqs",
};
const isRegion = (text: string | undefined): text is string => /^[a-z]{2}(?:-[a-z]+)+-\d$/u.test(text ?? "");

/**
 * The service and region that an address of AWS names: `sqs.eu-west-1.amazonaws.com`, `id.execute-api.eu-west-1.amazonaws.com`,
 * `iam.amazonaws.com`, which is in `us-east-1` as all that is everywhere.
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
export function awsPlace(host: string): { readonly service: string; readonly region: string } {
  const inside = host.replace(/\.(?:amazonaws\.com(?:\.cn)?|on\.aws|api\.aws)$/u, "");
  const parts = inside.split(".").filter((part) => part !== "dualstack");
  const at = parts.findLastIndex(isRegion);
  const region = parts[at] ?? "us-east-1";
  // `eu-west-1.queue` and `es` of OpenSearch stand behind their region, most services before it.
  const named = (at > 0 ? parts[at - 1] : at === 0 ? parts[1] : parts.at(-1)) ?? "";
  const behind = at >= 0 && at < parts.length - 1 ? parts[at + 1] : undefined;
  const service = (behind ?? named).replace(/-fips$/u, "");
  const old = /^s3-(.+)$/u.exec(service)?.[1];
  if (old !== undefined) return { service: "s3", region: isRegion(old) ? old : region };
  return { service: (Object.hasOwn(names, service) && names[service]) || service, region };
}
