import {
  httpBasic,
  httpBearer,
  httpCustom,
  httpDigest,
  httpHeader,
  httpQuery,
  httpTls,
} from "./credentials.ts";
import { google, googleServiceAccount } from "../google/credentials.ts";
import { httpAws } from "./aws.ts";
import { httpOauth1 } from "./oauth1.ts";
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
  httpOauth1,
  httpAws,
  google,
  googleServiceAccount,
];
