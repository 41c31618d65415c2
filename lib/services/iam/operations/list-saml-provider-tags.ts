import type { ListSAMLProviderTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { paging, samlProviderArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableSamlProvider } from "../taggable";
import { tagListing } from "../tagging";

export const listSAMLProviderTags = defineIamOperation({
  name: "ListSAMLProviderTags",
  summary: "Lists the tags of a SAML provider, sorted by key.",
  input: z.object({ SAMLProviderArn: samlProviderArn, ...paging }) satisfies z.ZodType<ListSAMLProviderTagsRequest>,
  ...tagListing("iam:ListSAMLProviderTags", taggableSamlProvider),
});
