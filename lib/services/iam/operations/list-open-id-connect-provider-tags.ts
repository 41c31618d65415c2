import type { ListOpenIDConnectProviderTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableOidcProvider } from "../taggable";
import { tagListing } from "../tagging";

export const listOpenIDConnectProviderTags = defineIamOperation({
  name: "ListOpenIDConnectProviderTags",
  summary: "Lists the tags of an OpenID Connect provider, sorted by key.",
  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    ...paging,
  }) satisfies z.ZodType<ListOpenIDConnectProviderTagsRequest>,
  ...tagListing("iam:ListOpenIDConnectProviderTags", taggableOidcProvider),
});
