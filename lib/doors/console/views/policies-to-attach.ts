import "server-only";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { type PolicyChoice, policyChoices } from "./permission-choices";

/** The policies that are not attached to a user yet; all of them where the person may not see which are. */
export async function policiesToAttach(UserName: string): Promise<Read<PolicyChoice[]>> {
  const [choices, held] = await Promise.all([
    policyChoices(),
    readAll(listAttachedUserPolicies, { UserName }, ({ AttachedPolicies }) => AttachedPolicies),
  ]);
  const attached = new Set(held.ok ? held.value.map(({ PolicyArn }) => PolicyArn) : []);
  return choices.ok ? { ...choices, value: choices.value.filter(({ arn }) => !attached.has(arn)) } : choices;
}
