import type { HttpRequest } from "@weft/sdk";

/** What connections of a request need besides the permission to be made. */
export type Connection = Pick<HttpRequest, "proxy" | "anyCertificate" | "tls">;
