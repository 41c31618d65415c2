import { notFound } from "@/lib/aws/error";
import type { IamStore } from "./operation";
import { isServiceRolePolicy } from "./service-role-policy";

/**
 * The policy that limits a new user or role; undefined where none is asked for. In: its ARN.
 * Throws NoSuchEntity where there is no such policy, or it is one that AWS keeps for a service's role.
 */
export async function firstBoundary(arn: string | undefined, store: Pick<IamStore, "managedPolicy">) {
  if (arn === undefined) return undefined;
  const policy = isServiceRolePolicy(arn) ? undefined : await store.managedPolicy(arn);
  if (!policy) throw notFound(`Scope ARN: ${arn} does not exist or is not attachable.`);
  return policy;
}
