import {
  httpBasic,
  httpBearer,
  httpCustom,
  httpDigest,
  httpHeader,
  httpQuery,
  httpTls,
} from "./credentials.ts";
import { httpOauth2, httpOauth2Client } from "./oauth2.ts";

/** Every kind of access that a request to any system may have. */
export const anyAccess = [
  httpBasic,
  httpBearer,
  httpHeader,
  httpQuery,
  httpDigest,
  httpTls,
  httpCustom,
  httpOauth2,
  httpOauth2Client,
];
