/**
 * Can somebody become an administrator by what they may do to identities? The edges are the known ways: each is a question
 * to the core. Source: the techniques that AWS's own guidance names under "privilege escalation" (IAM User Guide,
 * "Permissions boundaries"; PassRole; policy versions).
 */
import type { GradedAccount, Who } from "@/lib/doors/console/graded-account";
import type { ArgumentsOf } from "../assertions";
import { everyone, failed, type GradeContext, passed, somebody, type Verdict } from "./context";
import { entityArn } from "./resources";

interface Step {
  /** Who one is then; null: an administrator. */
  to: string | null;
  by: string;
}

export async function noPath(
  { from, steps, in: account }: ArgumentsOf<"noPath">,
  context: GradeContext,
): Promise<Verdict> {
  for (const written of everyone(from)) {
    const { account: graded, who } = somebody(context, written, account);
    if (who.kind !== "user" && who.kind !== "role") throw new Error(`"${written}" is neither a user nor a role.`);
    const way = await wayUp(graded, `${who.kind}/${who.name}`, steps);
    if (way) return failed(`${who.name} can become an administrator: ${way.join(", then ")}.`);
  }
  return passed(`There is no way to an administrator's rights in ${steps} steps.`);
}

/** The shortest way, step by step. */
async function wayUp(account: GradedAccount, start: string, most: number): Promise<string[] | undefined> {
  const reached = new Map<string, string[]>([[start, []]]);
  let edge = [start];
  for (let step = 0; step <= most && edge.length > 0; step++) {
    const next: string[] = [];
    for (const name of edge) {
      const way = reached.get(name) ?? [];
      if (name !== start && (await isAdministrator(account, name))) return way;
      if (step === most) continue;
      for (const { to, by } of await stepsFrom(account, name)) {
        if (to === null) return [...way, by];
        if (reached.has(to)) continue;
        reached.set(to, [...way, by]);
        next.push(to);
      }
    }
    edge = next;
  }
  return undefined;
}

const whoOf = (name: string): Who => ({
  kind: name.startsWith("role/") ? "role" : "user",
  name: name.replace(/^\w+\//, ""),
});

async function isAdministrator(account: GradedAccount, name: string) {
  const asked = ["iam:CreateUser", "iam:AttachUserPolicy", "s3:DeleteBucket"].map((action) =>
    account.decide(whoOf(name), { action, resource: "*" }),
  );
  return (await Promise.all(asked)).every((decision) => decision?.allowed);
}

async function stepsFrom(account: GradedAccount, name: string): Promise<Step[]> {
  const { state, accountId } = account;
  const may = async (action: string, resource: string, context: Record<string, string> = {}) =>
    (await account.decide(whoOf(name), { action, resource, context }))?.allowed === true;
  const arnOf = (path: string) => entityArn(state, accountId, path) ?? "*";
  const found: Step[] = [];
  const self = name.startsWith("role/")
    ? state.roles.find((one) => `role/${one.name}` === name)
    : state.users.find((one) => `user/${one.name}` === name);
  const kindOfSelf = name.startsWith("role/") ? "Role" : "User";
  const limit = self?.boundaryArn ?? undefined;
  // A boundary that one can take off, or write anew, is none.
  const bounded =
    limit !== undefined &&
    !(await may(`iam:Delete${kindOfSelf}PermissionsBoundary`, arnOf(name))) &&
    !(limit.includes(`::${accountId}:`) && (await may("iam:CreatePolicyVersion", limit)));
  const groups = (self && "groups" in self ? self.groups : []).map((group) => `group/${group}`);
  // What one writes into one's own policies a boundary still limits.
  if (!bounded)
    for (const holder of [name, ...groups]) {
      const kind = holder.startsWith("group/") ? "Group" : holder.startsWith("role/") ? "Role" : "User";
      if (await may(`iam:Put${kind}Policy`, arnOf(holder)))
        found.push({ to: null, by: `iam:Put${kind}Policy on ${holder}` });
      const admin = { "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess" };
      if (await may(`iam:Attach${kind}Policy`, arnOf(holder), admin))
        found.push({ to: null, by: `iam:Attach${kind}Policy on ${holder}` });
    }
  const held = new Set([
    ...(self?.attached ?? []),
    ...state.groups.filter((group) => groups.includes(`group/${group.name}`)).flatMap(({ attached }) => attached),
  ]);
  for (const policy of bounded ? [] : state.policies.filter(({ arn }) => held.has(arn))) {
    if (await may("iam:CreatePolicyVersion", policy.arn))
      found.push({ to: null, by: `iam:CreatePolicyVersion on ${policy.name}` });
    if (policy.versions.length > 1 && (await may("iam:SetDefaultPolicyVersion", policy.arn)))
      found.push({ to: null, by: `iam:SetDefaultPolicyVersion on ${policy.name}` });
  }
  for (const user of state.users.filter((one) => `user/${one.name}` !== name)) {
    const arn = arnOf(`user/${user.name}`);
    const keys = await may("iam:CreateAccessKey", arn);
    const password = await may(user.password ? "iam:UpdateLoginProfile" : "iam:CreateLoginProfile", arn);
    if (keys || password)
      found.push({ to: `user/${user.name}`, by: `${keys ? "a new access key" : "a new password"} of ${user.name}` });
  }
  if (name.startsWith("user/") && !bounded)
    for (const group of state.groups.filter((one) => !groups.includes(`group/${one.name}`)))
      if ((await may("iam:AddUserToGroup", arnOf(`group/${group.name}`))) && (await isPowerful(account, group)))
        found.push({ to: null, by: `iam:AddUserToGroup into ${group.name}` });
  for (const role of state.roles.filter(
    (one) => `role/${one.name}` !== name && !one.path.startsWith("/aws-service-role/"),
  )) {
    const arn = arnOf(`role/${role.name}`);
    if (await may("sts:AssumeRole", arn)) found.push({ to: `role/${role.name}`, by: `sts:AssumeRole of ${role.name}` });
    else if (await may("iam:UpdateAssumeRolePolicy", arn))
      found.push({ to: `role/${role.name}`, by: `iam:UpdateAssumeRolePolicy of ${role.name}` });
    for (const [service, run] of [
      ["ec2", "ec2:RunInstances"],
      ["lambda", "lambda:CreateFunction"],
    ] as const) {
      const passes =
        role.trustPolicy.includes(`${service}.amazonaws.com`) &&
        (await may("iam:PassRole", arn, { "iam:PassedToService": `${service}.amazonaws.com` }));
      if (passes && (await may(run, "*")))
        found.push({ to: `role/${role.name}`, by: `iam:PassRole of ${role.name} with ${run}` });
    }
  }
  return found;
}

/** Would a member of the group be an administrator? Asked of a member that it has, else of its policies' names. */
async function isPowerful(account: GradedAccount, { name, attached }: { name: string; attached: string[] }) {
  const member = account.state.users.find(({ groups }) => groups.includes(name));
  return member
    ? isAdministrator(account, `user/${member.name}`)
    : attached.some((arn) => arn.endsWith("/AdministratorAccess") || arn.endsWith("/IAMFullAccess"));
}
