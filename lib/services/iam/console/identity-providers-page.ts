import { z } from "zod";
import type { Denial } from "@/lib/operation/define";
import { oidcProviderArn, samlProviderArn } from "../arns";
import { defineIamOperation } from "../operation";

export interface IdentityProviderOfPage {
  Arn: string;
  /** The name of a SAML provider, the URL of one of OpenID Connect without `https://`. */
  provider: string;
  type: "SAML" | "OpenID Connect";
  CreateDate: Date | Denial;
}

export const identityProvidersPage = defineIamOperation({
  name: "identityProvidersPage",
  access: "list",
  summary: "All identity providers as the console lists them; what the person may not see holds the refusal.",
  consoleOnly: true,

  input: z.object({}),

  target: () => undefined,

  requires: () => [],

  /** SAML's list tells when a provider was made; of OpenID Connect one asks for each. */
  async handler({ call, store, may }): Promise<{ providers: IdentityProviderOfPage[]; hidden: Denial[] }> {
    const samlDenied = may({ action: "iam:ListSAMLProviders", resource: "*" });
    const oidcDenied = may({ action: "iam:ListOpenIDConnectProviders", resource: "*" });
    const found = await store.identityProviders({ saml: !samlDenied, oidc: !oidcDenied });
    return {
      providers: found.map(({ type, provider, createdAt }) => {
        if (type === "SAML")
          return { Arn: samlProviderArn(call.accountId, provider), provider, type, CreateDate: createdAt };
        const Arn = oidcProviderArn(call.accountId, provider);
        const denied = may({ action: "iam:GetOpenIDConnectProvider", resource: Arn });
        return { Arn, provider, type, CreateDate: denied ?? createdAt };
      }),
      hidden: [samlDenied, oidcDenied].filter((denial) => denial !== undefined),
    };
  },
});
