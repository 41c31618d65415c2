import type { TagSAMLProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { samlProviderArn, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableSamlProvider } from "../taggable";
import { tagging } from "../tagging";

export const tagSAMLProvider = defineIamOperation({
  name: "TagSAMLProvider",
  summary: "Adds tags to a SAML provider; a key that is there gets the new value.",
  input: z.object({ SAMLProviderArn: samlProviderArn, Tags: tags }) satisfies z.ZodType<TagSAMLProviderRequest>,
  ...tagging("iam:TagSAMLProvider", taggableSamlProvider),
});
