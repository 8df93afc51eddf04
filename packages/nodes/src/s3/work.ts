import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fileKey } from "../files/content.ts";
import { typeOfName } from "../files/formats.ts";
import { givenBy, orNothing, toldItem } from "../files/store.ts";
import type { StoreWork } from "../files/store.ts";
import { fatal } from "../errors.ts";
import type { s3Params } from "./files.params.ts";
import { encoded, presigned, signingTime, unsigned } from "./sign.ts";
import { addressOf, listIn, storageOf, textIn } from "./storage.ts";
import type { Storage } from "./storage.ts";
import { download, upload, withoutQuotes } from "./transfer.ts";

type Work = StoreWork<ParamsOf<typeof s3Params>>;

export async function s3Work(work: Work): Promise<readonly Item[]> {
  const storage = await storageOf(work.ctx);
  const bucket = bucketOf(work.params.bucket, work.number);
  const { operation } = work.params;
  if (operation === "list") return list(storage, bucket, work);
  const key = keyOf(work.params.key, work.number);
  const made = await works[operation](storage, { bucket, key }, work);
  return made === undefined ? [] : [made];
}

interface Target {
  readonly bucket: string;
  readonly key: string;
}

type Job = (storage: Storage, target: Target, work: Work) => Promise<Item | undefined>;

const works: Readonly<Record<"upload" | "download" | "copy" | "delete" | "link", Job>> = {
  async upload(storage, { bucket, key }, work) {
    const { params } = work;
    const given = givenBy(work);
    const type = params.fileType.trim() || given.file?.type || typeOfName(key);
    const headers = { ...headersOf(params.headers), "content-type": type };
    const content = { bytes: given.bytes(), name: given.file?.name ?? key, size: given.size };
    const done = await upload(storage, { bucket, key, content, headers });
    const { origin, pathname } = addressOf(storage.place, { bucket, key });
    return toldItem(work, { success: true, Bucket: bucket, Key: key, ...done, Location: origin + pathname });
  },
  async download(storage, { bucket, key }, work) {
    const { params } = work;
    const saveAs = fileKey(params.saveAs);
    const call = { method: "GET", bucket, key, query: versionOf(params), stream: true } as const;
    const answer = await orNothing(work, "s3-no-file", () => storage.send(call));
    if (answer === undefined) return undefined;
    const { file, json } = await download(answer, { bucket, key }, work);
    return toldItem(work, { Bucket: bucket, Key: key, ...json }, { [saveAs]: file });
  },
  async copy(storage, { bucket, key }, work) {
    const { params, number } = work;
    const toBucket = params.toBucket.trim() === "" ? bucket : bucketOf(params.toBucket, number);
    const toKey = keyOf(params.toKey, number);
    const source = `/${bucket}/${key.split("/").map(encoded).join("/")}`;
    const headers = { ...headersOf(params.headers), "x-amz-copy-source": source };
    const done = await storage.ask({ method: "PUT", bucket: toBucket, key: toKey, headers });
    const tag = withoutQuotes(textIn(done, "ETag"));
    const modified = textIn(done, "LastModified");
    return toldItem(work, { success: true, Bucket: toBucket, Key: toKey, ETag: tag, LastModified: modified });
  },
  async delete(storage, { bucket, key }, work) {
    await storage.send({ method: "DELETE", bucket, key, query: versionOf(work.params) });
    return toldItem(work, { success: true, Bucket: bucket, Key: key });
  },
  async link({ place }, { bucket, key }, work) {
    const { params, ctx } = work;
    const { linkFor, seconds, downloadAs } = params;
    const now = ctx.now();
    const name = downloadAs.trim();
    const disposition = `attachment; filename*=UTF-8''${encoded(name)}`;
    const query = {
      ...versionOf(params),
      ...(linkFor === "download" && name !== "" && { "response-content-disposition": disposition }),
    };
    const url = presigned({
      method: linkFor === "upload" ? "PUT" : "GET",
      url: addressOf(place, { bucket, key, query }),
      headers: {},
      payload: unsigned,
      key: place,
      time: signingTime(now),
      seconds: Math.round(seconds / 1000),
    });
    const expiresAt = new Date(now + seconds).toISOString();
    return toldItem(work, { Bucket: bucket, Key: key, url: url.href, expiresAt });
  },
};

async function list(storage: Storage, bucket: string, work: Work): Promise<readonly Item[]> {
  const { params, number, ctx } = work;
  const { prefix, deep, most, whenMore } = params;
  const found: JsonObject[] = [];
  let token = "";
  do {
    ctx.signal.throwIfAborted();
    const query = {
      "list-type": "2",
      "encoding-type": "url",
      "max-keys": String(Math.min(1000, most + 1)),
      ...(prefix !== "" && { prefix }),
      ...(!deep && { delimiter: "/" }),
      ...(token !== "" && { "continuation-token": token }),
    };
    const page = await storage.ask({ method: "GET", bucket, query });
    const nameIn = nameReader(page);
    for (const one of listIn(page, "Contents")) found.push(fileIn(bucket, nameIn(one, "Key"), one));
    for (const one of listIn(page, "CommonPrefixes"))
      found.push({ Bucket: bucket, Key: nameIn(one, "Prefix"), folder: true });
    token = textIn(page, "IsTruncated") === "true" ? textIn(page, "NextContinuationToken") : "";
  } while (token !== "" && found.length <= most);
  if (found.length > most && whenMore === "fail") throw fatal("s3-too-many", { item: number, limit: most });
  return found.slice(0, most).map((json) => toldItem(work, json));
}

/** Names come encoded where the storage says so: XML has no place for every character. */
function nameReader(page: JsonObject): (from: JsonObject, name: string) => string {
  const isEncoded = textIn(page, "EncodingType") === "url";
  return (from, name) => {
    const text = textIn(from, name);
    return isEncoded ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  };
}

function fileIn(bucket: string, key: string, one: JsonObject): JsonObject {
  const storage = textIn(one, "StorageClass");
  return {
    Bucket: bucket,
    Key: key,
    Size: Number(textIn(one, "Size")),
    ETag: withoutQuotes(textIn(one, "ETag")),
    LastModified: textIn(one, "LastModified"),
    ...(storage !== "" && { StorageClass: storage }),
  };
}

function bucketOf(written: string, item: number): string {
  const bucket = written.trim();
  if (!/^[A-Za-z\d][\w.-]{1,61}[A-Za-z\d]$/u.test(bucket)) throw fatal("s3-bucket-name", { item, bucket });
  return bucket;
}

/** What stands in a path as `.` or `..` would be taken out of the address on the way. */
function keyOf(key: string, item: number): string {
  const parts = key.split("/");
  if (key === "" || Buffer.byteLength(key) > 1024 || parts.some((part) => part === "." || part === ".."))
    throw fatal("s3-key", { item, key: key.slice(0, 200) });
  return key;
}

function versionOf({ versionId }: Work["params"]): Readonly<Record<string, string>> {
  return versionId.trim() === "" ? {} : { versionId: versionId.trim() };
}

function headersOf(rows: Work["params"]["headers"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => (name.trim() === "" ? [] : [[name.trim().toLowerCase(), value]])),
  ) as Readonly<Record<string, string>>;
}
