/** The policies that are written in an account, and which of them are the learner's. */
import { createHash } from "node:crypto";
import type { ValidatedType } from "@/lib/authorization";
import { trustPolicyType } from "@/lib/authorization";
import type { AccountState } from "@/lib/doors/console/graded-account";

export interface WrittenPolicy {
  /** As a person would call it. */
  called: string;
  name: string;
  document: string;
  type: ValidatedType;
  resourceType?: string;
}

/** Default versions of customer managed policies, inline policies, trust policies, policies of buckets. */
export function policiesIn(state: AccountState): WrittenPolicy[] {
  const inline = [
    ...state.users.map((one) => ({ ...one, kind: "user" })),
    ...state.groups.map((one) => ({ ...one, kind: "group" })),
    ...state.roles.map((one) => ({ ...one, kind: "role" })),
  ].flatMap(({ kind, name, inline: policies }) =>
    policies.map((policy) => ({
      called: `the inline policy ${policy.name} of the ${kind} ${name}`,
      name: policy.name,
      document: policy.document,
      type: "IDENTITY_POLICY" as const,
    })),
  );
  return [
    ...state.policies.flatMap(({ name, defaultVersion, versions }) => {
      const found = versions.find(({ version }) => version === defaultVersion);
      return found
        ? [{ called: `the policy ${name}`, name, document: found.document, type: "IDENTITY_POLICY" as const }]
        : [];
    }),
    ...inline,
    ...state.roles
      .filter(({ path }) => !path.startsWith("/aws-service-role/"))
      .map(({ name, trustPolicy }) => ({
        called: `the trust policy of the role ${name}`,
        name,
        document: trustPolicy,
        type: "RESOURCE_POLICY" as const,
        resourceType: trustPolicyType,
      })),
    ...state.buckets.flatMap(({ name, policy }) =>
      policy === null
        ? []
        : [
            {
              called: `the policy of the bucket ${name}`,
              name,
              document: policy,
              type: "RESOURCE_POLICY" as const,
              resourceType: "AWS::S3::Bucket",
            },
          ],
    ),
  ];
}

/** What stands for a policy in a baseline. */
export const documentMark = (document: string) =>
  createHash("sha256").update(document).digest("base64url").slice(0, 22);
