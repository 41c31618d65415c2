import "server-only";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { type PolicyChoice, policyChoices } from "./permission-choices";

export interface PoliciesToAttach {
  policies: PolicyChoice[];
  /** How many are attached already, and left out; undefined where the person may not see which are. */
  held?: number | undefined;
}

/** The policies that are not attached yet to a user, to one who is still to be made; all of them where one may not see which are. */
export async function policiesToAttach(UserName: string | undefined): Promise<Read<PoliciesToAttach>> {
  const [choices, held] = await Promise.all([policyChoices(), UserName === undefined ? none : attachedTo(UserName)]);
  if (!choices.ok) return choices;
  const attached = new Set(held.ok ? held.value : []);
  const policies = choices.value.filter(({ arn }) => !attached.has(arn));
  return { ok: true, value: { policies, ...(held.ok ? { held: attached.size } : {}) } };
}

const none: Read<string[]> = { ok: true, value: [] };

async function attachedTo(UserName: string): Promise<Read<(string | undefined)[]>> {
  const held = await readAll(listAttachedUserPolicies, { UserName }, ({ AttachedPolicies }) => AttachedPolicies);
  return held.ok ? { ok: true, value: held.value.map(({ PolicyArn }) => PolicyArn) } : held;
}
