/** Who makes a simulated request, and who owns the resource. Source: IAM API Reference, SimulatePrincipalPolicy. */
import type { RequestContext, RequestPrincipal } from "@/lib/authorization";
import { invalidInput } from "@/lib/aws/error";
import { roleArn, userArn } from "./arns";
import { type NamedEntity, readEntityArn } from "./entity-arn";
import type { EntityWithPolicies } from "./store/entity-policies";

export interface SimulatedCaller {
  principal: RequestPrincipal & { accountId: string };
  /** Condition keys that follow from who it is. */
  context: RequestContext;
}

/** The user that CallerArn names. Throws InvalidInput: it can be no one but a user. */
export function namedCaller(arn: string): SimulatedCaller {
  const match = /^arn:aws[\w-]*:iam::\d{12}:user\//.test(arn);
  if (!match) throw invalidInput(`Invalid Caller Arn: ${arn}`);
  const { accountId, name } = readEntityArn(arn);
  return {
    principal: { kind: "user", accountId, arn, userId: "" },
    context: { ...principalKeys(accountId, arn, "User"), "aws:username": name },
  };
}

/** The user or role whose policies are simulated; a group is nobody. */
export function entityAsCaller({ kind, accountId }: NamedEntity, entity: EntityWithPolicies): SimulatedCaller {
  const { id, name, path } = entity;
  const tags = Object.fromEntries(entity.tags.map(({ Key, Value }) => [`aws:PrincipalTag/${Key}`, Value]));
  if (kind === "user") {
    const arn = userArn(accountId, path, name);
    return {
      principal: { kind: "user", accountId, arn, userId: id },
      context: { ...principalKeys(accountId, arn, "User"), "aws:username": name, "aws:userid": id, ...tags },
    };
  }
  if (kind === "group") return nobody(accountId);
  const ofRole = roleArn(accountId, path, name);
  const session = {
    sessionName: "",
    roleArn: ofRole,
    roleId: id,
    arn: `arn:aws:sts::${accountId}:assumed-role/${name}/`,
  };
  return {
    principal: { kind: "role-session", accountId, ...session },
    context: { ...principalKeys(accountId, ofRole, "AssumedRole"), ...tags },
  };
}

/** A caller of the account of whom nothing is known. */
export const nobody = (accountId: string): SimulatedCaller => ({
  principal: { kind: "user", accountId, arn: "", userId: "" },
  context: {},
});

const principalKeys = (accountId: string, arn: string, type: string): Record<string, string> => ({
  "aws:PrincipalArn": arn,
  "aws:PrincipalAccount": accountId,
  "aws:PrincipalType": type,
});

/** The account that ResourceOwner names. Throws InvalidInput, in words recorded from AWS, for anything but a root ARN. */
export function resourceOwnerAccount(owner: string | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const accountId = /^arn:aws[\w-]*:iam::(\d{12}):root$/.exec(owner)?.[1];
  if (accountId === undefined) throw invalidInput(`'${owner}' is not a valid as a Resource Owner.`);
  return accountId;
}
