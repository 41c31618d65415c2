import type { GetPolicyVersionRequest, GetPolicyVersionResponse, PolicyVersion } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { policyArn, policyVersionId } from "../inputs";
import type { AwsManagedPolicy } from "../managed-policies/aws-managed-policy";
import { awsManagedDocument, awsManagedPolicy } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";
import { versionNumber } from "../version-number";

export const getPolicyVersion = defineIamOperation({
  name: "GetPolicyVersion",
  access: "read",
  summary: "Gives a version of a managed policy with its document.",

  input: z.object({
    PolicyArn: policyArn,
    VersionId: policyVersionId,
  }) satisfies z.ZodType<GetPolicyVersionRequest>,

  async target({ input, store }) {
    const aws = awsManagedPolicy(input.PolicyArn);
    if (aws) return { version: awsVersion(aws, input.VersionId), ...judgedPolicy(aws.arn, undefined) };
    const { policy, version } = await store.policyVersions.find(input.PolicyArn, versionNumber(input.VersionId));
    const shown = version && {
      Document: version.document,
      VersionId: `v${version.version}`,
      IsDefaultVersion: version.isDefault,
      CreateDate: version.createdAt,
    };
    return { version: shown, ...judgedPolicy(input.PolicyArn, policy) };
  },

  requires: ({ target }) => [{ action: "iam:GetPolicyVersion", resource: target.arn, context: target.context }],

  handler({ input, target }): GetPolicyVersionResponse {
    if (!target.version)
      throw notFound(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
    return { PolicyVersion: target.version };
  },
});

function awsVersion(policy: AwsManagedPolicy, versionId: string): PolicyVersion | undefined {
  const version = policy.versions.find(({ id }) => id === versionId);
  return (
    version && {
      Document: awsManagedDocument(policy, version.id),
      VersionId: version.id,
      IsDefaultVersion: version.id === policy.defaultVersion,
      CreateDate: new Date(version.createDate),
    }
  );
}
