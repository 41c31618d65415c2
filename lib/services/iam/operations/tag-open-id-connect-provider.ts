import type { TagOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableOidcProvider } from "../taggable";
import { tagging } from "../tagging";

export const tagOpenIDConnectProvider = defineIamOperation({
  name: "TagOpenIDConnectProvider",
  summary: "Adds tags to an OpenID Connect provider; a key that is there gets the new value.",
  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    Tags: tags,
  }) satisfies z.ZodType<TagOpenIDConnectProviderRequest>,
  ...tagging("iam:TagOpenIDConnectProvider", taggableOidcProvider),
});
