"use server";
import { z } from "zod";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { oidcThumbprint } from "@/lib/services/iam/console/oidc-thumbprint";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";

const tags = z.array(z.object({ key: z.string(), value: z.string() }));
const newProvider = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("SAML"),
    name: z.string(),
    metadata: z.string(),
    /** PEM; empty where there is none. */
    privateKey: z.string(),
    requireEncryption: z.boolean(),
    tags,
  }),
  z.object({
    type: z.literal("OpenID Connect"),
    url: z.string(),
    audience: z.string(),
    /** Empty where there is none. */
    thumbprint: z.string(),
    tags,
  }),
]);

export type NewProvider = z.infer<typeof newProvider>;

/** Makes a provider known. Out: its ARN, or why it was refused. */
export async function addProvider(entered: NewProvider): Promise<ActionState<{ arn: string }>> {
  const provider = newProvider.parse(entered);
  const Tags = provider.tags.map(({ key, value }) => ({ Key: key, Value: value }));
  const tagged = Tags.length > 0 ? { Tags } : {};
  if (provider.type === "SAML") {
    const made = refreshAfter(
      await act(createSAMLProvider, {
        Name: provider.name,
        SAMLMetadataDocument: provider.metadata,
        ...(provider.privateKey ? { AddPrivateKey: provider.privateKey } : {}),
        ...(provider.requireEncryption ? { AssertionEncryptionMode: "Required" as const } : {}),
        ...tagged,
      }),
    );
    return made.status === "done" ? { status: "done", output: { arn: made.output.SAMLProviderArn ?? "" } } : made;
  }
  const made = refreshAfter(
    await act(createOpenIDConnectProvider, {
      Url: provider.url,
      ClientIDList: [provider.audience],
      ...(provider.thumbprint ? { ThumbprintList: [provider.thumbprint] } : {}),
      ...tagged,
    }),
  );
  return made.status === "done"
    ? { status: "done", output: { arn: made.output.OpenIDConnectProviderArn ?? "" } }
    : made;
}

/** `Get thumbprint`, of 2020: of the certificate by which the provider's server is known. */
export const getThumbprint = async (url: string): Promise<ActionState<{ Thumbprint: string }>> =>
  act(oidcThumbprint, { Url: url });
