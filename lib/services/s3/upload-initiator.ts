import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import type { UploadRow } from "./store/uploads";

/** Who began an upload: root by the canonical id of its account, others by ARN. Source: S3 API Reference, Initiator. */
export function initiatorOf({ initiator }: UploadRow, owner: string): { ID: string; DisplayName?: string } {
  const [, account = owner, name] = /^arn:aws:(?:iam|sts)::(\d{12}):(.+)$/.exec(initiator) ?? [];
  if (name === undefined || name === "root") return { ID: canonicalUserId(account) };
  return { ID: initiator, DisplayName: name.slice(name.lastIndexOf("/") + 1) };
}
