"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { deleteOpenIDConnectProvider } from "@/lib/services/iam/operations/delete-open-id-connect-provider";
import { deleteSAMLProvider } from "@/lib/services/iam/operations/delete-saml-provider";

/** Deletes a provider of either kind, as its ARN says. */
export async function deleteProvider(arn: string): Promise<ActionState> {
  const result = arn.includes(":saml-provider/")
    ? await act(deleteSAMLProvider, { SAMLProviderArn: arn })
    : await act(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn: arn });
  return refreshAfterRemoval(result);
}
