/** What most of IAM's calls are about: found by its name, judged by its ARN and its tags. */
import type { Call } from "@/lib/operation/call";
import { groupArn, instanceProfileArn, roleArn, userArn } from "./arns";
import type { IamStore } from "./operation";
import type { Tag } from "./store/users";
import { resourceTags } from "./tag-rules";

interface Asked<In> {
  input: In;
  call: Call;
  store: IamStore;
}

/** The ARN and condition keys of a user; one that does not exist is judged as if its path were `/`. */
export const judgedUser = (
  call: Call,
  name: string,
  user: { path: string; name: string; tags: Tag[] } | undefined,
) => ({
  arn: userArn(call.accountId, user?.path ?? "/", user?.name ?? name),
  context: resourceTags(user?.tags ?? []),
});

/** The ARN of a group; one that does not exist is judged as if its path were `/`. */
export const judgedGroup = (call: Call, name: string, group: { path: string; name: string } | undefined) => ({
  arn: groupArn(call.accountId, group?.path ?? "/", group?.name ?? name),
});

/** The ARN and condition keys of a role; one that does not exist is judged as if its path were `/`. */
export const judgedRole = (
  call: Call,
  name: string,
  role: { path: string; name: string; tags: Tag[] } | undefined,
) => ({
  arn: roleArn(call.accountId, role?.path ?? "/", role?.name ?? name),
  context: resourceTags(role?.tags ?? []),
});

/** The same of an instance profile. */
export const judgedInstanceProfile = (
  call: Call,
  name: string,
  profile: { path: string; name: string; tags: Tag[] } | undefined,
) => ({
  arn: instanceProfileArn(call.accountId, profile?.path ?? "/", profile?.name ?? name),
  context: resourceTags(profile?.tags ?? [], ["aws"]),
});

/** The ARN and condition keys of a managed policy; those of AWS have no tags. */
export const judgedPolicy = (arn: string, policy: { tags: Tag[] } | undefined) => ({
  arn,
  context: resourceTags(policy?.tags ?? [], ["aws"]),
});

/** The user whom a call names. */
export async function namedUser({ input, call, store }: Asked<{ UserName: string }>) {
  const user = await store.users.find(input.UserName);
  return { user, ...judgedUser(call, input.UserName, user) };
}

/** A change that alters what one user is or may do. */
export const onlyNamedUser = ({ target }: { target: Awaited<ReturnType<typeof namedUser>> }) =>
  target.user ? [target.user.id] : [];

/** The role that a call names. */
export async function namedRole({ input, call, store }: Asked<{ RoleName: string }>) {
  const role = await store.roles.judged(input.RoleName);
  return { role, ...judgedRole(call, input.RoleName, role) };
}

/** The group that a call names. */
export async function namedGroup({ input, call, store }: Asked<{ GroupName: string }>) {
  const group = await store.groups.find(input.GroupName);
  return { group, ...judgedGroup(call, input.GroupName, group) };
}

/** `iam:PermissionsBoundary`: the boundary that the user in question has. */
export const boundaryKey = (user: { boundaryArn: string | null } | undefined): Record<string, string> =>
  user?.boundaryArn ? { "iam:PermissionsBoundary": user.boundaryArn } : {};
