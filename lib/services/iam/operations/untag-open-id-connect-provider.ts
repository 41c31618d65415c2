import type { UntagOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableOidcProvider } from "../taggable";
import { untagging } from "../tagging";

export const untagOpenIDConnectProvider = defineIamOperation({
  name: "UntagOpenIDConnectProvider",
  summary: "Removes tags from an OpenID Connect provider.",
  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    TagKeys: tagKeys,
  }) satisfies z.ZodType<UntagOpenIDConnectProviderRequest>,
  ...untagging("iam:UntagOpenIDConnectProvider", taggableOidcProvider),
});
