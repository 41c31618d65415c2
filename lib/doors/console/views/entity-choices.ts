import "server-only";
import { listGroups } from "@/lib/services/iam/operations/list-groups";
import { listRoles } from "@/lib/services/iam/operations/list-roles";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { isProtected } from "@/lib/services/iam/protected-role";
import type { Failure, Read } from "../action-state";
import { readAll } from "../read-all";
import type { PolicyEntity } from "./policy-entities";

export interface EntityChoices {
  entities: PolicyEntity[];
  /** What of them could not be read; the rest is offered all the same. */
  refused: Failure[];
}

const lists = {
  "IAM user": () => readAll(listUsers, { MaxItems: 1000 }, ({ Users }) => Users?.map(({ UserName }) => UserName)),
  "User group": () =>
    readAll(listGroups, { MaxItems: 1000 }, ({ Groups }) => Groups?.map(({ GroupName }) => GroupName)),
  Role: () =>
    readAll(listRoles, { MaxItems: 1000 }, ({ Roles }) =>
      Roles?.flatMap(({ RoleName, Path = "/" }) => (isProtected(Path) ? [] : RoleName)),
    ),
} satisfies Record<PolicyEntity["type"], () => Promise<Read<(string | undefined)[]>>>;

/** The users, groups and roles of the account whose policies can be changed, of the kinds that are asked: not AWS's roles. */
export async function entityChoices(kinds: readonly PolicyEntity["type"][]): Promise<EntityChoices> {
  const read = await Promise.all(kinds.map(async (type) => [type, await lists[type]()] as const));
  return {
    entities: read.flatMap(([type, names]) =>
      names.ok ? names.value.flatMap((name) => (name === undefined ? [] : [{ name, type }])) : [],
    ),
    refused: read.flatMap(([, names]) => (names.ok ? [] : [names.failure])),
  };
}
