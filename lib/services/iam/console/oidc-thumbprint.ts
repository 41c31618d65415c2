import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { oidcProviderArn } from "../arns";
import { oidcProviderUrl } from "../inputs";
import { assertIssuerUrl, withoutScheme } from "../oidc-provider";
import { defineIamOperation } from "../operation";
import { knownIssuer, knownThumbprint } from "../secrets";

/**
 * `Get thumbprint`: AWS's console asks the provider's own server for its certificate. Nothing is asked outside here, so
 * that only the provider which stands in for a real one is known.
 * Throws OpenIdIdpCommunicationError 400 for every other one: AWS's code, our sentence.
 */
export const oidcThumbprint = defineIamOperation({
  name: "oidcThumbprint",
  access: "read",
  summary: "Tells the SHA-1 thumbprint of an OpenID Connect provider's certificate.",
  consoleOnly: true,
  // AWS's console does it without a call that CloudTrail would tell of.
  dataEvent: true,

  input: z.object({ Url: oidcProviderUrl }),

  target: () => undefined,

  /** Of use to who makes the provider, and to nobody else. */
  requires: ({ input, call }) => [
    {
      action: "iam:CreateOpenIDConnectProvider",
      resource: oidcProviderArn(call.accountId, withoutScheme(input.Url)),
    },
  ],

  async handler({ input, call }): Promise<{ Thumbprint: string }> {
    assertIssuerUrl(input.Url);
    const Thumbprint = await knownThumbprint(call.accountId, input.Url, call.at);
    if (Thumbprint !== undefined) return { Thumbprint };
    throw new AwsError(
      "OpenIdIdpCommunicationError",
      `Rehearsal asks no server outside, so it cannot get the certificate of ${input.Url}. The one provider whose thumbprint it knows is ${knownIssuer}. You can add the provider without a thumbprint, and enter one later.`,
      400,
    );
  },
});
