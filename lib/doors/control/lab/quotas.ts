import { z } from "zod";
import { setAccountQuotas } from "@/lib/accounts/account-quotas";
import { quotasWith, raisedQuotas } from "@/lib/services/iam/adjusted-quotas";
import { defineRoute } from "./route";

const own = z.strictObject({
  GroupsPerAccount: z.number(),
  RolesPerAccount: z.number(),
  PoliciesPerAccount: z.number(),
  InstanceProfilesPerAccount: z.number(),
  ServerCertificatesPerAccount: z.number(),
  OpenIdConnectProvidersPerAccount: z.number(),
  PoliciesPerUser: z.number(),
  PoliciesPerRole: z.number(),
  AssumeRolePolicySize: z.number(),
});

export const setQuotas = defineRoute({
  method: "PUT",
  path: "/accounts/{accountId}/quotas",
  name: "setQuotas",
  summary: "Raises quotas of an account within AWS's bounds; what is not named is as every account begins with.",
  status: 200,
  body: z.strictObject({ quotas: raisedQuotas }),
  answer: z.strictObject({ quotas: own.describe("All quotas that AWS raises, as they are now.") }),

  async does({ params: { accountId = "" }, body: { quotas } }) {
    await setAccountQuotas(accountId, quotas);
    return { quotas: quotasWith(quotas) };
  },
});
