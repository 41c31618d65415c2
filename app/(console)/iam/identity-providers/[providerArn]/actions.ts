"use server";
import { tagsByCase } from "@/components/form/tag-rules";
import { changedTags } from "@/components/tags/changed-tags";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { addClientIDToOpenIDConnectProvider } from "@/lib/services/iam/operations/add-client-id-to-open-id-connect-provider";
import { removeClientIDFromOpenIDConnectProvider } from "@/lib/services/iam/operations/remove-client-id-from-open-id-connect-provider";
import { tagOpenIDConnectProvider } from "@/lib/services/iam/operations/tag-open-id-connect-provider";
import { tagSAMLProvider } from "@/lib/services/iam/operations/tag-saml-provider";
import { untagOpenIDConnectProvider } from "@/lib/services/iam/operations/untag-open-id-connect-provider";
import { untagSAMLProvider } from "@/lib/services/iam/operations/untag-saml-provider";
import { updateOpenIDConnectProviderThumbprint } from "@/lib/services/iam/operations/update-open-id-connect-provider-thumbprint";
import { updateSAMLProvider } from "@/lib/services/iam/operations/update-saml-provider";

interface Tag {
  key: string;
  value: string;
}

export async function addAudience(arn: string, ClientID: string): Promise<ActionState> {
  return refreshAfter(await act(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID }));
}

export async function removeAudience(arn: string, ClientID: string): Promise<ActionState> {
  return refreshAfterRemoval(
    await act(removeClientIDFromOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID }),
  );
}

export async function saveThumbprints(arn: string, ThumbprintList: string[]): Promise<ActionState> {
  return refreshAfter(
    await act(updateOpenIDConnectProviderThumbprint, { OpenIDConnectProviderArn: arn, ThumbprintList }),
  );
}

export async function replaceMetadata(arn: string, SAMLMetadataDocument: string): Promise<ActionState> {
  return refreshAfter(await act(updateSAMLProvider, { SAMLProviderArn: arn, SAMLMetadataDocument }));
}

export async function setEncryption(arn: string, mode: "Required" | "Allowed"): Promise<ActionState> {
  return refreshAfter(await act(updateSAMLProvider, { SAMLProviderArn: arn, AssertionEncryptionMode: mode }));
}

export async function addPrivateKey(arn: string, AddPrivateKey: string): Promise<ActionState> {
  return refreshAfter(await act(updateSAMLProvider, { SAMLProviderArn: arn, AddPrivateKey }));
}

export async function removePrivateKey(arn: string, RemovePrivateKey: string): Promise<ActionState> {
  return refreshAfter(await act(updateSAMLProvider, { SAMLProviderArn: arn, RemovePrivateKey }));
}

/** Makes the provider's tags what they shall be: first those that go, then those that come or change. */
export async function saveProviderTags(arn: string, before: Tag[], after: Tag[]): Promise<StepResult[]> {
  const { gone, set } = changedTags(before, after, tagsByCase);
  const { run, results } = operationSteps();
  const Tags = set.map(({ key, value }) => ({ Key: key, Value: value }));
  const saml = { SAMLProviderArn: arn };
  const oidc = { OpenIDConnectProviderArn: arn };
  const isSaml = arn.includes(":saml-provider/");
  if (gone.length > 0)
    await (isSaml
      ? run(untagSAMLProvider, arn, { ...saml, TagKeys: gone })
      : run(untagOpenIDConnectProvider, arn, { ...oidc, TagKeys: gone }));
  if (Tags.length > 0)
    await (isSaml
      ? run(tagSAMLProvider, arn, { ...saml, Tags })
      : run(tagOpenIDConnectProvider, arn, { ...oidc, Tags }));
  return refreshAfter(results);
}
