import { expect, test } from "vitest";
import { isCurl, readCurl } from "./curl.ts";

const url = "https://api.shop.test/v1/orders";

/** Short for rows of name and value. */
const rows = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

test.for<[string, string, object]>([
  ["the address alone", `curl ${url}`, { method: "GET", url }],
  ["a prompt in front", `$ curl ${url}`, { method: "GET", url }],
  ["no scheme", "curl api.shop.test/ping", { method: "GET", url: "http://api.shop.test/ping" }],
  ["a method", `curl -X DELETE '${url}/7'`, { method: "DELETE", url: `${url}/7` }],
  ["a method without a space, and flags in one", `curl -sSLXPUT ${url}`, { method: "PUT", url }],
  ["a long option with =", `curl --request=PATCH --url=${url}`, { method: "PATCH", url }],
  [
    "query parameters",
    `curl "${url}?state=open&tag=a%20b&tag=c"`,
    { method: "GET", url, query: [...rows({ state: "open", tag: "a b" }), { name: "tag", value: "c" }] },
  ],
  [
    "an address without quotes",
    `curl ${url}?a=1&b=2 -I`,
    { method: "HEAD", url, query: rows({ a: "1", b: "2" }) },
  ],
  [
    "headers",
    `curl ${url} -H 'Accept: application/json' -H "X-Shop: pl"`,
    { method: "GET", url, headers: rows({ Accept: "application/json", "X-Shop": "pl" }) },
  ],
  [
    "a header without a value",
    `curl ${url} -H 'X-Empty;'`,
    { method: "GET", url, headers: rows({ "X-Empty": "" }) },
  ],
  [
    "JSON over several lines",
    `curl --location '${url}' \\\n--header 'Content-Type: application/json' \\\n--data '{\n  "customer": "Żaneta",\n  "lines": [1, 2]\n}'`,
    { method: "POST", url, body: "json", json: { customer: "Żaneta", lines: [1, 2] } },
  ],
  [
    "JSON in double quotes",
    `curl -d "{\\"name\\": \\"a \\$5 b\\"}" -H "Content-Type: application/json" ${url}`,
    { method: "POST", url, body: "json", json: { name: "a $5 b" } },
  ],
  [
    "--json",
    `curl --json '{"a":1}' ${url}`,
    { method: "POST", url, headers: rows({ Accept: "application/json" }), body: "json", json: { a: 1 } },
  ],
  [
    "another type of JSON",
    `curl ${url} -H 'Content-Type: application/vnd.api+json' -d '{"a":1}'`,
    {
      method: "POST",
      url,
      headers: rows({ "Content-Type": "application/vnd.api+json" }),
      body: "json",
      json: { a: 1 },
    },
  ],
  [
    "a form",
    `curl ${url} -d name=Anna -d city=%C5%81%C3%B3d%C5%BA`,
    { method: "POST", url, body: "form", form: rows({ name: "Anna", city: "Łódź" }) },
  ],
  [
    "data that is encoded",
    `curl ${url} --data-urlencode 'note=a & b=c'`,
    { method: "POST", url, body: "form", form: rows({ note: "a & b=c" }) },
  ],
  [
    "data for the address",
    `curl -G ${url} -d page=2 --data-urlencode 'q=ż ó'`,
    { method: "GET", url, query: rows({ page: "2", q: "ż ó" }) },
  ],
  [
    "XML",
    `curl ${url} -H 'Content-Type: application/xml' --data-raw '<order id="1"/>'`,
    { method: "POST", url, body: "text", text: '<order id="1"/>', contentType: "application/xml" },
  ],
  [
    "text that is no form",
    `curl ${url} --data-binary 'hello world'`,
    {
      method: "POST",
      url,
      body: "text",
      text: "hello world",
      contentType: "application/x-www-form-urlencoded",
    },
  ],
  [
    "JSON that is broken",
    `curl ${url} -H 'Content-Type: application/json' -d '{"a":'`,
    { method: "POST", url, body: "text", text: '{"a":', contentType: "application/json" },
  ],
  [
    "a form with files",
    `curl -F 'note=hej;type=text/plain' -F "photo=@/home/anna/photo.png;type=image/png" ${url}`,
    {
      method: "POST",
      url,
      body: "multipart",
      parts: [
        { name: "note", kind: "text", value: "hej" },
        { name: "photo", kind: "file", file: "photo" },
      ],
    },
  ],
  ["a file as the body", `curl --data-binary @orders.csv ${url}`, { method: "POST", url, body: "file" }],
  ["an upload", `curl -T backup.zip ${url}`, { method: "PUT", url, body: "file" }],
  [
    "what the command line sets",
    `curl -k -m 5 --max-redirs 3 -x proxy.test:3128 -A Firefox/140 -e https://shop.test/ -o out.pdf ${url}`,
    {
      method: "GET",
      url,
      headers: rows({ "User-Agent": "Firefox/140", Referer: "https://shop.test/" }),
      timeout: 5000,
      redirects: 3,
      proxy: "http://proxy.test:3128",
      response: "file",
      anyCertificate: true,
    },
  ],
  [
    "a browser's command",
    `curl '${url}' \\\n  -H 'accept: */*' \\\n  -H 'accept-encoding: gzip, br' \\\n  --data-raw $'{"text":"it\\'s \\u0142\\\\nnew"}' \\\n  -H 'content-type: application/json' \\\n  --compressed`,
    { method: "POST", url, headers: rows({ accept: "*/*" }), body: "json", json: { text: "it's ł\nnew" } },
  ],
  [
    "a browser's command for Windows",
    `curl ^"${url}^" ^\r\n  -H ^"X-Shop: pl^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^" -H ^"content-type: application/json^"`,
    { method: "POST", url, headers: rows({ "X-Shop": "pl" }), body: "json", json: { a: 1 } },
  ],
  ["lines as PowerShell breaks them", `curl.exe -X POST \`\n  ${url}`, { method: "POST", url }],
  ["another command behind it", `curl -s ${url} | jq '.data[]' > out.json`, { method: "GET", url }],
  [
    "what would be an expression",
    `curl ${url} -H 'X-Sum: =1+1' -d 'a==2'`,
    {
      method: "POST",
      url,
      headers: rows({ "X-Sum": '={{ "=1+1" }}' }),
      body: "text",
      text: "a==2",
      contentType: "application/x-www-form-urlencoded",
    },
  ],
  [
    "Stripe's documentation",
    `curl https://api.stripe.com/v1/customers -d name="Jenny Rosen" --data-urlencode email="jenny@example.com"`,
    {
      method: "POST",
      url: "https://api.stripe.com/v1/customers",
      body: "form",
      form: rows({ name: "Jenny Rosen", email: "jenny@example.com" }),
    },
  ],
])("reads %s", ([, command, params]) => {
  expect(isCurl(command)).toBe(true);
  expect(readCurl(command)).toEqual({ params, secrets: [], ignored: [] });
});

test.for<[string, string, string[]]>([
  ["a login", `curl -u anna:pass ${url}`, ["user"]],
  [
    "a token",
    `curl ${url} -H 'Authorization: Bearer s3cr3t' -b 'session=s3cr3t'`,
    ["Authorization", "Cookie"],
  ],
  ["a key", `curl ${url} -H 'X-Api-Key: s3cr3t'`, ["X-Api-Key"]],
  ["a login in the address", "curl https://anna:s3cr3t@api.shop.test/v1/orders", ["user"]],
  ["an OAuth token", `curl --oauth2-bearer s3cr3t ${url}`, ["oauth2-bearer"]],
])("leaves out %s and says so", ([, command, secrets]) => {
  const read = readCurl(command);
  expect(read?.secrets).toEqual(secrets);
  expect(read?.params).toEqual({ method: "GET", url });
});

test("names what it does not know, and refuses what is no request", () => {
  expect(readCurl(`curl --aws-sigv4 aws:amz --cert a.pem ${url} --noproxy`)?.ignored).toEqual([
    "aws-sigv4",
    "cert",
    "noproxy",
  ]);
  expect(readCurl("curl -X POST")).toBeUndefined();
  expect(["curling is a sport", "https://curl.se", "curl"].map(isCurl)).toEqual([false, false, false]);
});

test("a reserved name and an endless quote do no harm", () => {
  const read = readCurl(`curl ${url} -H 'Content-Type: application/json' -d '{"__proto__":{"a":1},"b":2}`);
  expect(Object.getPrototypeOf(read?.params["json"])).toBe(Object.prototype);
});
