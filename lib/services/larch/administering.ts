/**
 * What one must be allowed to run an account's practice providers: the action itself, and to replace the provider in IAM.
 * Who runs a provider can become whoever trusts it; with the second permission one could so anyway. `PowerUserAccess`
 * has the first and not the second.
 */

import type { Call } from "@/lib/operation/call";
import type { Requirement } from "@/lib/operation/define";
import { oidcProviderArn, samlProviderArn } from "@/lib/services/iam/service";
import { ciIssuer } from "./secrets";

type Asked = { call: Pick<Call, "accountId"> };

/** For changes of the directory and its role mappings. */
export const administeringDirectory =
  (action: `larch:${string}`) =>
  ({ call }: Asked): [Requirement, Requirement] => [
    { action, resource: "*" },
    { action: "iam:UpdateSAMLProvider", resource: samlProviderArn(call.accountId, "LarchIdP") },
  ];

/** For runs of the pipeline. */
export const administeringPipeline =
  (action: `larch:${string}`) =>
  ({ call }: Asked): [Requirement, Requirement] => [
    { action, resource: "*" },
    {
      action: "iam:UpdateOpenIDConnectProviderThumbprint",
      resource: oidcProviderArn(call.accountId, new URL(ciIssuer).host),
    },
  ];
