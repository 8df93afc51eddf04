import { createPublicKey, createVerify, generateKeyPairSync, verify } from "node:crypto";
import type { FileRef, ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import type { TestCredential } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataCrypto } from "./crypto.ts";
import { cryptoKeyPair, cryptoSecret } from "./key-credentials.ts";

type Params = Partial<ParamsOf<typeof dataCrypto.params>>;

async function crypto(params: Params, credential?: TestCredential) {
  const { outputs } = await runNode(dataCrypto, { params, ...(credential && { credential }) });
  return outputs["main"]?.[0]?.json["hash"];
}

test.for<[Params, string]>([
  [{ value: "abc" }, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [{ value: "" }, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [{ value: "abc", algorithm: "md5" }, "900150983cd24fb0d6963f7d28e17f72"],
  [{ value: "abc", algorithm: "sha1", encoding: "base64" }, "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="],
  [{ value: "abc", algorithm: "sha1", encoding: "base64url" }, "qZk-NkcGgWq6PiVxeFDCbJzQ2J0"],
  [
    { value: "abc", algorithm: "sha3-256" },
    "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
  ],
  [{ value: "616263", valueEncoding: "hex", algorithm: "md5" }, "900150983cd24fb0d6963f7d28e17f72"],
  [{ value: "YWJj", valueEncoding: "base64", algorithm: "md5" }, "900150983cd24fb0d6963f7d28e17f72"],
  [{ value: "zażółć 🎉", algorithm: "md5" }, "a155bd1170badce42bc5777292ed35e5"],
])("the hash of %j is %s", async ([params, hash]) => {
  expect(await crypto(params)).toBe(hash);
});

test("an HMAC with the secret of a credential, or one that stands in the node", async () => {
  // RFC 4231, test case 2
  const mac = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  const params: Params = { action: "hmac", value: "what do ya want for nothing?" };
  expect(await crypto(params, { definition: cryptoSecret, values: { secret: "Jefe" } })).toBe(mac);
  expect(await crypto({ ...params, secret: "Jefe" })).toBe(mac);
  await expect(crypto(params)).rejects.toThrow("There is no secret to compute with.");
});

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const rsaPem = String(rsa.privateKey.export({ type: "pkcs8", format: "pem" }));

test.for([
  ["as it is", rsaPem],
  ["in one line", rsaPem.replaceAll("\n", " ")],
  ["with written line breaks", rsaPem.replaceAll("\n", "\\n")],
])("signs with a private key %s", async ([, privateKey = ""]) => {
  const params: Params = { action: "sign", value: "Łódź", encoding: "base64" };
  const signature = String(await crypto(params, { definition: cryptoKeyPair, values: { privateKey } }));
  expect(createVerify("sha256").update("Łódź").verify(rsa.publicKey, signature, "base64")).toBe(true);
});

test("signs with encrypted keys and with Ed25519", async () => {
  const locked = rsa.privateKey.export({
    type: "pkcs8",
    format: "pem",
    cipher: "aes-256-cbc",
    passphrase: "open",
  });
  const values = { privateKey: String(locked), passphrase: "open" };
  const params: Params = { action: "sign", value: "x", algorithm: "sha512" };
  const signature = String(await crypto(params, { definition: cryptoKeyPair, values }));
  expect(verify("sha512", Buffer.from("x"), rsa.publicKey, Buffer.from(signature, "hex"))).toBe(true);
  const wrong = { definition: cryptoKeyPair, values: { ...values, passphrase: "shut" } };
  await expect(crypto(params, wrong)).rejects.toThrow("The private key cannot be read.");
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  const made = Buffer.from(String(await crypto({ ...params, privateKey: pem })), "hex");
  expect(verify(null, Buffer.from("x"), createPublicKey(privateKey), made)).toBe(true);
});

test("hashes, authenticates and signs files", async () => {
  const files = memoryFiles();
  const content = new Uint8Array(3_000_000).fill(97);
  const data = await files.write({ name: "a.txt", type: "text/plain", content });
  const run = async (params: Params, file: FileRef = data) => {
    const items = [{ json: {}, files: { data: file } }];
    const { outputs } = await runNode(dataCrypto, { items, params: { source: "file", ...params }, files });
    return outputs["main"]?.[0]?.json["hash"];
  };
  const value = "a".repeat(3_000_000);
  for (const params of [{}, { action: "hmac", secret: "s" }, { action: "sign", privateKey: rsaPem }] as const)
    expect(await run(params)).toBe(await crypto({ ...params, value }));
  await expect(run({ file: "b" })).rejects.toThrow("Item 1 has no file “b”; it has data.");
  const large = { ...data, size: 100_000_001 };
  await expect(run({ action: "sign", privateKey: rsaPem }, large)).rejects.toThrow(
    "“a.txt” is larger than 100 MB",
  );
});

test.for<[Params, RegExp]>([
  [{ random: "uuid" }, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/],
  [{ random: "ascii", length: 20 }, /^[A-Za-z\d]{20}$/],
  [{ random: "hex", length: 7 }, /^[\da-f]{7}$/],
  [{ random: "base64", length: 10_000 }, /^[A-Za-z\d+/]{10000}$/],
  [{ random: "number", min: -2, max: 2 }, /^(-[12]|[012])$/],
  [{ random: "number", min: 5, max: 5 }, /^5$/],
])("a random value by %j", async ([params, form]) => {
  expect(String(await crypto({ action: "random", ...params }))).toMatch(form);
});

test("random values differ from item to item", async () => {
  const { outputs } = await runNode(dataCrypto, {
    items: Array.from({ length: 10_000 }, () => ({})),
    params: { action: "random" },
  });
  expect(new Set(outputs["main"]?.map(({ json }) => json["hash"])).size).toBe(10_000);
});

test.for<[Params, string]>([
  [{ value: "abz", valueEncoding: "hex" }, "The text of item 1 is not hex."],
  [{ value: "a%", valueEncoding: "base64" }, "The text of item 1 is not base64."],
  [{ action: "sign" }, "There is no private key to sign with."],
  [{ action: "random", random: "number", min: 5, max: 4 }, "There are no random numbers from 5 to 4."],
  [{ action: "random", random: "number", max: 2 ** 50 }, "There are no random numbers"],
  [{ source: "file" }, "Item 1 has no file, so there is no “data”."],
  [{ field: "__proto__" }, "cannot be used as a field name"],
])("%j says what is wrong", async ([params, message]) => {
  await expect(crypto(params)).rejects.toThrow(message);
});
