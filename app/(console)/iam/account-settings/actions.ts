"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { setStsRegionalEndpointStatus } from "@/lib/services/iam/console/set-sts-regional-endpoint-status";
import { deleteAccountPasswordPolicy } from "@/lib/services/iam/operations/delete-account-password-policy";
import { setSecurityTokenServicePreferences } from "@/lib/services/iam/operations/set-security-token-service-preferences";
import { updateAccountPasswordPolicy } from "@/lib/services/iam/operations/update-account-password-policy";
import type { PasswordPolicy } from "@/lib/services/iam/password-rules";

export async function setCustomPolicy(policy: PasswordPolicy): Promise<ActionState> {
  return act(updateAccountPasswordPolicy, policy);
}

export async function setDefaultPolicy(): Promise<ActionState> {
  return act(deleteAccountPasswordPolicy, {});
}

/** In: true for tokens that are valid in all Regions, false for the default ones alone. */
export async function setGlobalTokens(everywhere: boolean): Promise<ActionState> {
  const GlobalEndpointTokenVersion: "v1Token" | "v2Token" = everywhere ? "v2Token" : "v1Token";
  return refreshAfter(await act(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion }));
}

export async function setStsEndpoint(region: string, active: boolean): Promise<ActionState> {
  return refreshAfter(await act(setStsRegionalEndpointStatus, { region, active }));
}
