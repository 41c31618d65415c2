import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";

interface Asked {
  ResponseCacheControl?: string | undefined;
  ResponseContentDisposition?: string | undefined;
  ResponseContentEncoding?: string | undefined;
  ResponseContentLanguage?: string | undefined;
  ResponseContentType?: string | undefined;
  ResponseExpires?: Date | undefined;
}

/** Headers that a request wants in place of the object's; nobody anonymous may. Source: S3 API Reference, GetObject. */
export function replacedHeaders(input: Asked, { principal }: Call) {
  const replaced = {
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType,
    Expires: input.ResponseExpires?.toUTCString(),
  };
  const given = Object.fromEntries(Object.entries(replaced).filter(([, value]) => value !== undefined));
  if (principal.kind === "anonymous" && Object.keys(given).length > 0)
    throw new AwsError(
      "InvalidRequest",
      "Request specific response headers cannot be used for anonymous GET requests.",
      400,
    );
  return given;
}
