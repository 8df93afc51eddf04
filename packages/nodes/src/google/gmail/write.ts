import type { ConnectorApi, ParamsOf, RequestPlace } from "@weft/sdk";
import { letterOf } from "../../mail/letter.ts";
import type { writtenParams } from "./params.ts";

type Written = ParamsOf<typeof writtenParams>;

interface Envelope {
  readonly to: string | undefined;
  readonly subject: string;
  readonly inReplyTo?: string;
  readonly references?: string;
}

/** The mail as Gmail takes it: all of it in base64url (RFC 4648). Its sender is the account. */
export async function rawMail(
  params: Written & Envelope,
  { item, index, ctx, api, draft }: RequestPlace & { readonly api: ConnectorApi; readonly draft?: true },
): Promise<string> {
  const { inReplyTo = "", references = "", senderName } = params;
  const { body } = await api.send({ url: "/users/me/profile" });
  const { emailAddress } = body as { readonly emailAddress: string };
  const name = senderName.replaceAll(/["\\<>\r\n]/g, "").trim();
  const { letter } = letterOf(
    {
      ...params,
      inReplyTo,
      references,
      from: name === "" ? emailAddress : `"${name}" <${emailAddress}>`,
      priority: "normal",
      headers: [],
      timeout: 0,
    },
    { item, number: index + 1, ctx, keepBcc: true, ...(draft && { draft }) },
  );
  const { content } = letter();
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("base64url");
}
