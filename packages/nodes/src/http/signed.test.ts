import { createHmac } from "node:crypto";
import { FileBody, FormFields } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import { AwsV4Signer } from "aws4fetch";
import { expect, test } from "vitest";
import { awsPlace, awsSigned, httpAws } from "./aws.ts";
import { baseString, httpOauth1, oauth1Signed } from "./oauth1.ts";
import { httpRequest } from "./request.ts";

const values = { accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const now = Date.UTC(2015, 7, 30, 12, 36, 0);
const suite = { ...values, region: "us-east-1", service: "service" };
const form = "application/x-www-form-urlencoded";

// From the test suite of Signature Version 4 that AWS published, and from its worked example (iam).
test.each<[string, HttpRequest, Partial<typeof suite>, string]>([
  [
    "get-vanilla",
    { url: "https://example.amazonaws.com/" },
    suite,
    "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
  ],
  [
    "get-vanilla-query-order-key-case",
    { url: "https://example.amazonaws.com/", query: { Param2: "value2", Param1: "value1" } },
    suite,
    "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  ],
  [
    "post-vanilla",
    { method: "POST", url: "https://example.amazonaws.com/" },
    suite,
    "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
  ],
  [
    "post-x-www-form-urlencoded",
    { method: "post", url: "https://example.amazonaws.com/", body: new FormFields({ Param1: "value1" }) },
    suite,
    "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
  ],
  [
    "iam ListUsers",
    {
      url: "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
      headers: { "Content-Type": `${form}; charset=utf-8` },
    },
    {},
    "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
  ],
])("requests are signed as AWS publishes it: %s", (_name, request, more, signature) => {
  const { headers } = awsSigned(request, { ...values, ...more }, now);
  expect(headers?.["authorization"]).toMatch(new RegExp(`, Signature=${signature}$`, "u"));
});

test("strange paths, JSON and temporary keys are signed as another library does", async () => {
  const url = "https://abc.execute-api.eu-west-1.amazonaws.com/prod/za%C5%BC%20b/x";
  const key = { ...values, sessionToken: "token/+=" };
  const request = { method: "POST", url, query: { q: "a b+ż", list: [1, 2] }, body: { n: "żółw" } };
  const signed = awsSigned(request, key, now);
  const other = await new AwsV4Signer({
    url: signed.url,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request.body),
    accessKeyId: key.accessKey,
    secretAccessKey: key.secretKey,
    sessionToken: key.sessionToken,
    datetime: "20150830T123600Z",
    allHeaders: true,
  }).sign();
  expect(signed.headers?.["authorization"]).toBe(other.headers.get("authorization"));
  expect(signed.body).toBe('{"n":"żółw"}');
});

test("the service and region follow from the address", () => {
  expect(
    [
      "sqs.eu-west-1.amazonaws.com",
      "abc.execute-api.us-east-2.amazonaws.com",
      "bucket.s3.eu-central-1.amazonaws.com",
      "bucket.s3.dualstack.eu-central-1.amazonaws.com",
      "s3.amazonaws.com",
      "s3-sa-east-1.amazonaws.com",
      "iam.amazonaws.com",
      "email.eu-west-1.amazonaws.com",
      "search-shop.us-west-2.es.amazonaws.com",
      "abc.lambda-url.sa-east-1.on.aws",
      "bedrock-runtime.us-gov-west-1.amazonaws.com",
      "sns.cn-north-1.amazonaws.com.cn",
    ].map((host) => Object.values(awsPlace(host)).join(" ")),
  ).toEqual([
    "sqs eu-west-1",
    "execute-api us-east-2",
    "s3 eu-central-1",
    "s3 eu-central-1",
    "s3 us-east-1",
    "s3 sa-east-1",
    "iam us-east-1",
    "ses eu-west-1",
    "es us-west-2",
    "lambda sa-east-1",
    "bedrock-runtime us-gov-west-1",
    "sns cn-north-1",
  ]);
});

test("the content of a file is signed by S3 alone", () => {
  const open = async () => new Blob(["abc"]).stream();
  const body = new FileBody({ name: "a.txt", type: "text/plain", size: 3, open });
  const put = (host: string) =>
    awsSigned({ method: "PUT", url: `https://${host}/a`, body }, values, now).headers;
  expect(put("b.s3.amazonaws.com")?.["x-amz-content-sha256"]).toBe("UNSIGNED-PAYLOAD");
  expect(() => put("sqs.eu-west-1.amazonaws.com")).toThrow(expect.objectContaining({ code: "aws-file" }));
});

test("the text that OAuth 1.0 signs is that of RFC 5849, 3.4.1.1", () => {
  const url = new URL("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
  const params = [
    ...url.searchParams,
    ["c2", ""],
    ["a3", "2 q"],
    ["oauth_consumer_key", "9djdj82h48djs9d2"],
    ["oauth_token", "kkk9d7dh3k39sjv7"],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", "137131201"],
    ["oauth_nonce", "7d8f3e4a"],
  ] as const;
  expect(baseString("post", url, params)).toBe(
    "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
  );
});

test("a request is signed as in RFC 5849, 1.2", () => {
  const access = {
    consumerKey: "dpf43f3p2l4k3l03",
    consumerSecret: "kd94hf93k423kf44",
    token: "nnch734d00sl2jdk",
    tokenSecret: "pfkkdhi9sl3r4s00",
    method: "HMAC-SHA1",
    realm: "Photos",
  };
  const request = {
    url: "http://photos.example.net/photos",
    query: { file: "vacation.jpg", size: "original" },
  };
  const { headers, url } = oauth1Signed(request, access, { timestamp: 137_131_202, nonce: "chapoH" });
  expect(url).toBe("http://photos.example.net/photos?file=vacation.jpg&size=original");
  expect(headers?.["Authorization"]).toBe(
    'OAuth realm="Photos", oauth_consumer_key="dpf43f3p2l4k3l03", oauth_token="nnch734d00sl2jdk", oauth_signature_method="HMAC-SHA1", oauth_timestamp="137131202", oauth_nonce="chapoH", oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"',
  );
});

test("both go over the wire with a form", async () => {
  await using server = await testServer(() => ({ body: { ok: true } }));
  const params = {
    method: "POST",
    url: `${server.url}/a`,
    body: "form",
    form: [{ name: "status", value: "Cześć + ☺" }],
  } as const;
  const consumer = { consumerKey: "k", consumerSecret: "s&", token: "", tokenSecret: "", realm: "" };
  const oauth1 = { definition: httpOauth1, values: { ...consumer, method: "HMAC-SHA256" } };
  await runNode(httpRequest, { params, credential: oauth1 });
  const aws = { definition: httpAws, values: { ...suite, sessionToken: "" } };
  await runNode(httpRequest, { params, credential: aws });
  const [first, second] = server.requests;
  const sent = Object.fromEntries(
    [...String(first?.headers["authorization"]).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      decodeURIComponent(value ?? ""),
    ]),
  );
  const { oauth_signature: signature, ...own } = sent;
  const all = [["status", "Cześć + ☺"] as const, ...Object.entries(own)] as [string, string][];
  const base = baseString("POST", new URL(`${server.url}/a`), all);
  expect(signature).toBe(createHmac("sha256", "s%26&").update(base).digest("base64"));
  expect(first?.headers["content-type"]).toBe(form);
  expect(second?.headers["authorization"]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/service\//,
  );
});
