import type { CreateOpenIDConnectProviderRequest, CreateOpenIDConnectProviderResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { oidcProviderArn } from "../arns";
import { clientIds, oidcProviderUrl, tags, thumbprints } from "../inputs";
import { assertIssuerUrl, assertThumbprints, withoutScheme } from "../oidc-provider";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { distinctTagsByCase, requestTags } from "../tag-rules";

export const createOpenIDConnectProvider = defineIamOperation({
  name: "CreateOpenIDConnectProvider",
  access: "write",
  summary: "Makes an OpenID Connect provider known, with the client ids that it may issue tokens for.",

  /** In the order in which AWS names what is wrong. */
  input: z.object({
    ClientIDList: clientIds.optional(),
    ThumbprintList: thumbprints.optional(),
    Url: oidcProviderUrl,
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreateOpenIDConnectProviderRequest>,

  target: ({ input, call }) => ({ arn: oidcProviderArn(call.accountId, withoutScheme(input.Url)) }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const create = { action: "iam:CreateOpenIDConnectProvider", resource: target.arn, context };
    return input.Tags?.length
      ? [create, { action: "iam:TagOpenIDConnectProvider", resource: target.arn, context }]
      : [create];
  },

  prepare({ input }) {
    assertIssuerUrl(input.Url);
    assertThumbprints(input.ThumbprintList ?? []);
    if ((input.ClientIDList ?? []).length > quotas.ClientIdsPerOpenIdConnectProvider)
      throw quotaExceeded("ClientIdsPerOpenIdConnectProvider", quotas.ClientIdsPerOpenIdConnectProvider);
  },

  async handler({ input, target, call, store }): Promise<CreateOpenIDConnectProviderResponse> {
    const provider = {
      url: withoutScheme(input.Url),
      clientIds: [...new Set(input.ClientIDList ?? [])],
      // AWS would ask the provider's own server for a thumbprint that is not given; nothing is asked outside here.
      thumbprints: input.ThumbprintList ?? [],
      tags: distinctTagsByCase(input.Tags ?? []),
      createdAt: call.at,
    };
    const result = await store.oidcProviders.insert(provider);
    if (result === "url-taken") throw alreadyExists(`Provider with url ${input.Url} already exists.`);
    if (typeof result === "object") throw quotaExceeded("OpenIdConnectProvidersPerAccount", result.most);
    return { OpenIDConnectProviderArn: target.arn, ...(provider.tags.length > 0 ? { Tags: provider.tags } : {}) };
  },
});
