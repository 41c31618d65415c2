/** Whom the simulator can take, and the policies that such a one has. */
import "server-only";
import { listGroups } from "@/lib/services/iam/operations/list-groups";
import { listRoles } from "@/lib/services/iam/operations/list-roles";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import type { Failure, Read } from "../action-state";
import { readAll } from "../read-all";
import { groupPolicyRows } from "./group";
import { roleFacts, rolePolicyRows } from "./role";
import { userFacts } from "./user";
import { type UsersPolicy, userPolicies } from "./user-permissions";

export type PrincipalKind = "user" | "group" | "role";

export interface PrincipalChoice {
  kind: PrincipalKind;
  name: string;
  arn: string;
}

export interface PrincipalChoices {
  principals: PrincipalChoice[];
  /** What of them could not be read; the rest is offered all the same. */
  refused: Failure[];
}

/** The users, groups and roles of the account. */
export async function principalChoices(): Promise<PrincipalChoices> {
  const MaxItems = 1000;
  const [users, groups, roles] = await Promise.all([
    readAll(listUsers, { MaxItems }, ({ Users }) => Users),
    readAll(listGroups, { MaxItems }, ({ Groups }) => Groups),
    readAll(listRoles, { MaxItems }, ({ Roles }) => Roles),
  ]);
  const choices = (kind: PrincipalKind, list: Read<{ name: string | undefined; arn: string | undefined }[]>) =>
    list.ok ? list.value.map(({ name = "", arn = "" }) => ({ kind, name, arn })) : [];
  const named = <Item>(
    list: Read<Item[]>,
    of: (item: Item) => { name: string | undefined; arn: string | undefined },
  ) => (list.ok ? { ok: true as const, value: list.value.map(of) } : list);
  return {
    principals: [
      ...choices(
        "user",
        named(users, ({ UserName, Arn }) => ({ name: UserName, arn: Arn })),
      ),
      ...choices(
        "group",
        named(groups, ({ GroupName, Arn }) => ({ name: GroupName, arn: Arn })),
      ),
      ...choices(
        "role",
        named(roles, ({ RoleName, Arn }) => ({ name: RoleName, arn: Arn })),
      ),
    ],
    refused: [users, groups, roles].flatMap((list) => (list.ok ? [] : [list.failure])),
  };
}

/** A policy of whom is simulated; one that reaches a user in several ways stands here once for each. */
export interface SimulatedPolicyRow {
  name: string;
  type: UsersPolicy["type"];
  /** Of a managed policy. */
  arn: string | undefined;
  /** Who has it: the principal itself, or a group of the user. */
  holder: { kind: PrincipalKind; name: string };
}

export interface PoliciesOfPrincipal {
  policies: SimulatedPolicyRow[];
  /** The ARN of the permissions boundary. */
  boundary: string | undefined;
  /** What could not be read; the simulation counts it all the same. */
  refused: Failure[];
}

/** What an ARN names of a user, group or role; undefined for another. */
export function namedPrincipal(arn: string): { kind: PrincipalKind; name: string } | undefined {
  const [, kind, name] = /^arn:aws[\w-]*:iam::\d{12}:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  if (name === undefined || (kind !== "user" && kind !== "group" && kind !== "role")) return undefined;
  return { kind, name };
}

/** The policies of a user, group or role, and its boundary. */
export async function policiesOfPrincipal(holder: { kind: PrincipalKind; name: string }): Promise<PoliciesOfPrincipal> {
  const { kind, name } = holder;
  if (kind === "group") return rowsOf(holder, await groupPolicyRows(name));
  if (kind === "role") {
    const [rows, role] = await Promise.all([rolePolicyRows(name), roleFacts(name)]);
    return rowsOf(holder, rows, role);
  }
  const [found, user] = await Promise.all([userPolicies(name), userFacts(name)]);
  const rows = rowsOf(holder, found.ok ? { ok: true, value: found.value.policies } : found, user);
  return found.ok ? { ...rows, refused: [...rows.refused, ...found.value.refused] } : rows;
}

function rowsOf(
  holder: { kind: PrincipalKind; name: string },
  rows: Read<{ name: string; type: UsersPolicy["type"]; arn?: string | undefined; group?: string | undefined }[]>,
  bounded?: Read<{ boundaryArn: string | undefined }>,
): PoliciesOfPrincipal {
  return {
    policies: rows.ok
      ? rows.value.map(({ name, type, arn, group }) => ({
          ...{ name, type, arn },
          holder: group === undefined ? holder : { kind: "group" as const, name: group },
        }))
      : [],
    boundary: bounded?.ok ? bounded.value.boundaryArn : undefined,
    refused: [rows, ...(bounded ? [bounded] : [])].flatMap((part) => (part.ok ? [] : [part.failure])),
  };
}
