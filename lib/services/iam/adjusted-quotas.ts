/**
 * Quotas that AWS raises for an account that asks for it. An account keeps only those that were raised; all others are
 * as every account begins with.
 * Source: IAM User Guide, "IAM and AWS STS quotas" (reference_iam-quotas), default and maximum of each.
 */
import { z } from "zod";
import { quotas } from "./quotas";

/** The most to which AWS raises each: rows, or characters without white space of the trust policy. */
export const highestQuotas = {
  GroupsPerAccount: 500,
  RolesPerAccount: 10_000,
  PoliciesPerAccount: 10_000,
  InstanceProfilesPerAccount: 10_000,
  ServerCertificatesPerAccount: 1000,
  OpenIdConnectProvidersPerAccount: 700,
  PoliciesPerUser: 20,
  PoliciesPerRole: 25,
  AssumeRolePolicySize: 8192,
} as const satisfies Partial<Record<keyof typeof quotas, number>>;

export type AdjustableQuota = keyof typeof highestQuotas;

export const adjustableQuotas = Object.keys(highestQuotas) as AdjustableQuota[]; // the keys of that object

const value = (name: AdjustableQuota) => {
  const [least, most] = [quotas[name], highestQuotas[name]];
  const sentence = `AWS has ${name} from ${least} to ${most}, in whole numbers.`;
  return z
    .int({ error: sentence })
    .min(least, { error: sentence })
    .max(most, { error: sentence })
    .optional()
    .describe(`${least} where it is not said, ${most} at most.`);
};

const values: Record<AdjustableQuota, ReturnType<typeof value>> = {
  GroupsPerAccount: value("GroupsPerAccount"),
  RolesPerAccount: value("RolesPerAccount"),
  PoliciesPerAccount: value("PoliciesPerAccount"),
  InstanceProfilesPerAccount: value("InstanceProfilesPerAccount"),
  ServerCertificatesPerAccount: value("ServerCertificatesPerAccount"),
  OpenIdConnectProvidersPerAccount: value("OpenIdConnectProvidersPerAccount"),
  PoliciesPerUser: value("PoliciesPerUser"),
  PoliciesPerRole: value("PoliciesPerRole"),
  AssumeRolePolicySize: value("AssumeRolePolicySize"),
};

/** What an author or a program writes. Refuses names that AWS raises for nobody, and what lies outside AWS's bounds. */
export const raisedQuotas = z.strictObject(values, {
  error: ({ code, keys }) =>
    code === "unrecognized_keys"
      ? `AWS raises no ${(keys as string[]).join(", ")}. It raises: ${adjustableQuotas.join(", ")}.`
      : undefined,
});
export type RaisedQuotas = z.output<typeof raisedQuotas>;

/** In: what the account keeps; null: nothing was raised. Out: the value of every quota that could be raised. */
export const quotasWith = (raised: Readonly<Record<string, number>> | null): Record<AdjustableQuota, number> => ({
  ...own,
  ...raised,
});

const own = Object.fromEntries(adjustableQuotas.map((name) => [name, quotas[name]])) as Record<AdjustableQuota, number>; // all of its names
