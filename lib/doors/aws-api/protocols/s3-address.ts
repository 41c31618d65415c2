/** Bucket and key of an S3 request, in path style (`/bucket/key`) or virtual-host style (`bucket.localhost`). */
import { isUtf8 } from "node:buffer";
import { AwsError } from "@/lib/aws/error";
import { percentDecode } from "../percent";
import { type AwsRequest, header } from "../request";

export interface S3Address {
  bucket?: string;
  key?: string;
}

/** Hosts under which buckets may stand; AWS's own for clients that reach the port through a proxy. */
const baseHosts = ["localhost", "localhost.localstack.cloud", "amazonaws.com"];

export function s3Address(request: AwsRequest): S3Address {
  const hosted = hostedBucket(header(request, "host") ?? "");
  const path = text(request.path.replace(/^\//, ""));
  if (hosted !== undefined) return { bucket: hosted, ...(path !== "" && { key: path }) };
  const slash = path.indexOf("/");
  const bucket = slash < 0 ? path : path.slice(0, slash);
  const key = slash < 0 ? "" : path.slice(slash + 1);
  return { ...(bucket !== "" && { bucket }), ...(key !== "" && { key }) };
}

/** Throws `InvalidURI` for an address that is no text: bytes that are no UTF-8, or a zero, which no name can hold. */
export function refuseUnreadable(request: AwsRequest): void {
  const bytes = Buffer.from(percentDecode(request.path), "latin1");
  if (!isUtf8(bytes) || bytes.includes(0)) throw new AwsError("InvalidURI", "Couldn't parse the specified URI.", 400);
}

/** `bucket.localhost:4566`, `bucket.s3.localhost`, `bucket.s3.eu-west-1.amazonaws.com` → bucket. */
function hostedBucket(host: string): string | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  const base = baseHosts.find((each) => name.endsWith(`.${each}`));
  if (!base) return undefined;
  const labels = name.slice(0, -base.length - 1);
  const service = /(^|\.)s3([.-][a-z0-9-]+)*$/.exec(labels);
  // AWS's own hosts name the service; without it the host is another service's.
  if (!service) return base === "amazonaws.com" ? undefined : labels;
  const bucket = labels.slice(0, service.index);
  return bucket === "" ? undefined : bucket;
}

const text = (bytes: string) => Buffer.from(percentDecode(bytes), "latin1").toString("utf8");
