/** Where the CLI sends a call. Every call reaches this simulator, but only where AWS has an endpoint. */
import { plainError } from "./command-error";
import type { SentCall } from "./world";

/**
 * Throws, as the CLI does, where the Region has no endpoint to connect to. IAM has one endpoint for all Regions.
 * In: the call; AWS's Regions. Source: AWS General Reference, "AWS Regions and endpoints"; S3 has a host for each bucket.
 */
export function requireEndpoint(
  { service, input, region }: Pick<SentCall, "service" | "input" | "region">,
  regions: readonly string[],
): void {
  // The label of a host; the CLI refuses any other before it looks for an endpoint.
  if (!/^(?!\d+$)(?!-)[a-z\d-]{1,63}(?<!-)$/i.test(region))
    throw plainError(`Provided region_name '${region}' doesn't match a supported format.`);
  if (service.signingName === "iam" || regions.includes(region)) return;
  const { Bucket: bucket, Key: key } = service.signingName === "s3" ? input : {};
  const host = `${bucket ? `${bucket}.` : ""}${service.signingName}.${region}.amazonaws.com`;
  const path = key ? String(key).split("/").map(encodeURIComponent).join("/") : "";
  throw plainError(`Could not connect to the endpoint URL: "https://${host}/${path}"`);
}
