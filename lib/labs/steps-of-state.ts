/**
 * The steps that make an empty account what a canonical state says. Pure. Ids, times, secrets and serial numbers are new
 * each time: AWS gives them, nobody chooses them. What a state does not hold enough of to make it again is told.
 */
import { nameInArn } from "@/lib/aws/arn";
import type { Step } from "./steps";

/** As much of a state as can be made. */
export interface MakeableState {
  account: {
    id: string;
    alias: string | null;
    billingIamAccess: boolean;
    passwordPolicy: Record<string, string | number | boolean> | null;
  };
  root: { accessKeys: { status: string }[]; mfa: string[] };
  users: (MakeableEntity & {
    tags: Tag[];
    boundaryArn: string | null;
    groups: string[];
    password: { resetRequired: boolean } | null;
    accessKeys: { status: string }[];
    mfa: string[];
  })[];
  groups: MakeableEntity[];
  roles: (MakeableEntity & { tags: Tag[]; boundaryArn: string | null; trustPolicy: string })[];
  policies: {
    name: string;
    path: string;
    tags: Tag[];
    defaultVersion: number;
    versions: { version: number; document: string }[];
  }[];
  instanceProfiles: { name: string; path: string; role: string | null }[];
  identityProviders: string[];
  buckets: {
    name: string;
    policy: string | null;
    publicAccessBlock: Record<string, boolean> | null;
    tags: Tag[];
  }[];
  inventory: { arn: string }[];
}

interface MakeableEntity {
  name: string;
  path: string;
  attached: string[];
  inline: { name: string; document: string }[];
}

interface Tag {
  Key: string;
  Value: string;
}

/** Somebody who signs in or signs with something. */
export interface Maker {
  /** `root`, `user/Ben`. */
  owner: string;
  /** In names of variables: no user's name has a place there. */
  mark: string;
  hasPassword: boolean;
  keys: number;
}

export const passwordVariable = ({ mark }: Maker) => `password.${mark}`;
/** In: from 1. */
export const keyVariables = ({ mark }: Maker, number: number) => ({
  id: `key.${mark}.${number}.id`,
  secret: `key.${mark}.${number}.secret`,
});

export interface MadeSteps {
  steps: Step[];
  /** Whose passwords the steps ask for, and whose keys they leave behind, as variables. */
  makers: Maker[];
}

/** Why a state cannot be made, by the place of the fault; undefined where it can. */
export function unmakeable(state: MakeableState): { path: string; message: string } | undefined {
  if (state.identityProviders.length > 0)
    return {
      path: "state.identityProviders",
      message: "A state names identity providers without their documents. Leave them out, and create them by apply.",
    };
  if (state.inventory.length > 0)
    return {
      path: "state.inventory",
      message: "Things of services that are not built come from a start state only. Leave them out.",
    };
  return undefined;
}

/** In: the state, of whatever account; the account that is to become it, which is empty. */
export function stepsOfState(state: MakeableState, accountId: string): MadeSteps {
  // Its documents and ARNs name the account that it was read from.
  const here = JSON.parse(JSON.stringify(state).replaceAll(state.account.id, accountId)) as MakeableState; // the same form
  const { account, root, users, groups, roles, policies, instanceProfiles, buckets } = here;
  const rootsOwn = { owner: "root", mark: "root", hasPassword: false, keys: root.accessKeys.length, of: root };
  const owners: (Maker & { of: MakeableState["root"] })[] = [
    rootsOwn,
    ...users.map((user, index) => ({
      owner: `user/${user.name}`,
      mark: `user-${index + 1}`,
      hasPassword: user.password !== null,
      keys: user.accessKeys.length,
      of: user,
    })),
  ];
  return {
    steps: [
      ...(account.alias ? [call("CreateAccountAlias", { AccountAlias: account.alias })] : []),
      ...(account.billingIamAccess ? [call("UpdateIAMAccessPreference", { Activated: true })] : []),
      ...policies.flatMap((policy) => policySteps(policy, accountId)),
      ...groups.flatMap((group) => [
        call("CreateGroup", { GroupName: group.name, Path: group.path }),
        ...holderSteps("Group", group),
      ]),
      ...users.flatMap(userSteps),
      ...owners.flatMap((maker) => [...passwordSteps(maker, users), ...keySteps(maker), ...deviceSteps(maker)]),
      ...roles.flatMap(roleSteps),
      ...instanceProfiles.flatMap(({ name, path, role }) => [
        call("CreateInstanceProfile", { InstanceProfileName: name, Path: path }),
        ...(role ? [call("AddRoleToInstanceProfile", { InstanceProfileName: name, RoleName: role })] : []),
      ]),
      ...buckets.flatMap(bucketSteps),
      // Last: it may forbid what came before.
      ...(account.passwordPolicy ? [call("UpdateAccountPasswordPolicy", account.passwordPolicy)] : []),
    ],
    makers: owners.map(({ of: _, ...maker }) => maker),
  };
}

const call = (api: string, members: Record<string, unknown>): Step => ({ api, with: members });

const tagged = (tags: Tag[]) => (tags.length > 0 ? { Tags: tags } : {});
const bounded = (boundaryArn: string | null) => (boundaryArn ? { PermissionsBoundary: boundaryArn } : {});

/** Versions keep their numbers: what is missing between them was deleted once. */
function policySteps(
  { name, path, tags, defaultVersion, versions }: MakeableState["policies"][number],
  accountId: string,
): Step[] {
  const PolicyArn = `arn:aws:iam::${accountId}:policy${path}${name}`;
  const sorted = versions.toSorted((one, other) => one.version - other.version);
  const byNumber = new Map(sorted.map(({ version, document }) => [version, document]));
  const filler = sorted[0]?.document ?? "";
  const last = sorted.at(-1)?.version ?? 1;
  const steps: Step[] = [
    call("CreatePolicy", { PolicyName: name, Path: path, PolicyDocument: byNumber.get(1) ?? filler, ...tagged(tags) }),
  ];
  for (let version = 2; version <= last; version += 1) {
    const PolicyDocument = byNumber.get(version) ?? filler;
    steps.push(call("CreatePolicyVersion", { PolicyArn, PolicyDocument, SetAsDefault: true }));
    // The one before is no default any more, so it may go.
    if (!byNumber.has(version - 1))
      steps.push(call("DeletePolicyVersion", { PolicyArn, VersionId: `v${version - 1}` }));
  }
  if (defaultVersion !== last)
    steps.push(call("SetDefaultPolicyVersion", { PolicyArn, VersionId: `v${defaultVersion}` }));
  return steps;
}

function holderSteps(kind: "Group" | "User" | "Role", { name, attached, inline }: MakeableEntity): Step[] {
  const of = { [`${kind}Name`]: name };
  return [
    ...attached.map((PolicyArn) => call(`Attach${kind}Policy`, { ...of, PolicyArn })),
    ...inline.map((policy) =>
      call(`Put${kind}Policy`, { ...of, PolicyName: policy.name, PolicyDocument: policy.document }),
    ),
  ];
}

function userSteps(user: MakeableState["users"][number]): Step[] {
  const UserName = user.name;
  return [
    call("CreateUser", { UserName, Path: user.path, ...tagged(user.tags), ...bounded(user.boundaryArn) }),
    ...user.groups.map((GroupName) => call("AddUserToGroup", { UserName, GroupName })),
    ...holderSteps("User", user),
  ];
}

function passwordSteps(maker: Maker, users: MakeableState["users"]): Step[] {
  const user = users.find(({ name }) => `user/${name}` === maker.owner);
  if (!user?.password) return [];
  const { resetRequired: PasswordResetRequired } = user.password;
  const Password = `\${${passwordVariable(maker)}}`;
  return [call("CreateLoginProfile", { UserName: user.name, Password, PasswordResetRequired })];
}

const ofService = /^\/aws-service-role\/([^/]+)\/$/;
/** An account has them from its first day. */
const firstRoles = ["AWSServiceRoleForSupport", "AWSServiceRoleForTrustedAdvisor"];

function roleSteps(role: MakeableState["roles"][number]): Step[] {
  const service = ofService.exec(role.path)?.[1];
  if (service !== undefined)
    return firstRoles.includes(role.name) ? [] : [call("CreateServiceLinkedRole", { AWSServiceName: service })];
  return [
    call("CreateRole", {
      RoleName: role.name,
      Path: role.path,
      AssumeRolePolicyDocument: role.trustPolicy,
      ...tagged(role.tags),
      ...bounded(role.boundaryArn),
    }),
    ...holderSteps("Role", role),
  ];
}

function bucketSteps({ name: Bucket, policy, publicAccessBlock, tags }: MakeableState["buckets"][number]): Step[] {
  return [
    call("CreateBucket", { Bucket }),
    publicAccessBlock
      ? call("PutPublicAccessBlock", { Bucket, PublicAccessBlockConfiguration: publicAccessBlock })
      : call("DeletePublicAccessBlock", { Bucket }),
    ...(policy === null ? [] : [call("PutBucketPolicy", { Bucket, Policy: policy })]),
    ...(tags.length > 0 ? [call("PutBucketTagging", { Bucket, Tagging: { TagSet: tags } })] : []),
  ];
}

const keySteps = (maker: Maker & { of: MakeableState["root"] }): Step[] =>
  maker.of.accessKeys.flatMap(({ status }, index): Step[] => {
    const { id, secret } = keyVariables(maker, index + 1);
    const whose = maker.owner === "root" ? {} : { UserName: maker.owner.slice("user/".length) };
    const save = { [id]: "AccessKey.AccessKeyId", [secret]: "AccessKey.SecretAccessKey" };
    return [
      { api: "CreateAccessKey", with: whose, save },
      ...(status === "Inactive"
        ? [call("UpdateAccessKey", { ...whose, AccessKeyId: `\${${id}}`, Status: "Inactive" })]
        : []),
    ];
  });

const deviceSteps = ({ owner, of }: Maker & { of: MakeableState["root"] }): Step[] =>
  of.mfa.map((serialNumber): Step => ({ enrol: owner, as: "root", name: nameInArn(serialNumber) }));
