import "server-only";
import { listAccessKeys } from "@/lib/services/iam/operations/list-access-keys";
import { quotas } from "@/lib/services/iam/quotas";
import { read } from "../run-operation";

/**
 * Has a user, root where none is named, as many access keys as there may be? Whoever may not list them is let on: the
 * last step says it then.
 */
export async function keysAreFull(UserName: string | undefined): Promise<boolean> {
  const keys = await read(listAccessKeys, { UserName });
  return keys.ok && (keys.value.AccessKeyMetadata ?? []).length >= quotas.AccessKeysPerUser;
}
