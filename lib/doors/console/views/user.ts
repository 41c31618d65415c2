/** What the page of a user reads; each part on its own, so that a refusal costs that part alone. */
import "server-only";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { listUserTags } from "@/lib/services/iam/operations/list-user-tags";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";

/** Times are ISO 8601. */
export interface UserFacts {
  name: string;
  path: string;
  arn: string;
  created: string;
  lastSignIn: string | undefined;
  boundaryArn: string | undefined;
}

export async function userFacts(UserName: string): Promise<Read<UserFacts>> {
  const found = await read(getUser, { UserName });
  if (!found.ok) return found;
  const user = found.value.User;
  return {
    ok: true,
    value: {
      name: user?.UserName ?? UserName,
      path: user?.Path ?? "/",
      arn: user?.Arn ?? "",
      created: user?.CreateDate?.toISOString() ?? "",
      lastSignIn: user?.PasswordLastUsed?.toISOString(),
      boundaryArn: user?.PermissionsBoundary?.PermissionsBoundaryArn,
    },
  };
}

export interface TagFacts {
  key: string;
  value: string;
}

export async function userTags(UserName: string): Promise<Read<TagFacts[]>> {
  const tags = await readAll(listUserTags, { UserName }, ({ Tags }) => Tags);
  if (!tags.ok) return tags;
  return { ok: true, value: tags.value.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })) };
}
