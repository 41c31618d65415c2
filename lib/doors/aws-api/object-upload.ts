import { findService } from "./find-service";
import { s3Route } from "./protocols/s3-route";
import type { Port } from "./receive";
import type { AwsRequest } from "./request";

/** Is the body an object, or a part of one? Others that are put to a key are documents: tags, for one. */
export function isObjectUpload(head: AwsRequest, port: Port): boolean {
  if (head.method !== "PUT") return false;
  const { protocol, contract } = findService(head, port.services);
  if (protocol !== "rest-xml" || !contract) return false;
  const input = s3Route(head, contract)?.input;
  if (!input?.isStructSchema()) return false;
  return [...input.structIterator()].some(
    ([, member]) => member.getMergedTraits().httpPayload && member.isBlobSchema(),
  );
}
