import type { UntagSAMLProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { samlProviderArn, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableSamlProvider } from "../taggable";
import { untagging } from "../tagging";

export const untagSAMLProvider = defineIamOperation({
  name: "UntagSAMLProvider",
  summary: "Removes tags from a SAML provider.",
  input: z.object({ SAMLProviderArn: samlProviderArn, TagKeys: tagKeys }) satisfies z.ZodType<UntagSAMLProviderRequest>,
  ...untagging("iam:UntagSAMLProvider", taggableSamlProvider),
});
