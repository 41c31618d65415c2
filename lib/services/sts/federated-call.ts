/** A call of somebody whom an identity provider vouches for: it acts for the account of the role, and nobody signs it. */
import { accessDenied } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { type KnownRole, roleByArn } from "./secrets";

/** The account of the role that a raw input names; undefined where it names none. */
export function accountOfRole(raw: unknown): string | undefined {
  const arn = typeof raw === "object" && raw !== null && "RoleArn" in raw ? raw.RoleArn : undefined;
  return typeof arn === "string" ? /^arn:aws[\w-]*:iam::(\d{12}):./.exec(arn)?.[1] : undefined;
}

/** The role that is asked for. Throws AccessDenied 403 where the call acts for another account: no door makes such a call. */
export async function roleOfCall(roleArn: string, call: Call, action: string): Promise<KnownRole | undefined> {
  if (accountOfRole({ RoleArn: roleArn }) !== call.accountId) throw notAuthorized(action);
  return roleByArn(roleArn);
}

/** AWS's sentence, which tells neither whether there is such a role nor what it lacks. */
export const notAuthorized = (action: string) => accessDenied(`Not authorized to perform ${action}`);
