import type { ListPolicyVersionsRequest, ListPolicyVersionsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { invalidMarker } from "@/lib/aws/marker";
import { defaultPageSize, paging, policyArn } from "../inputs";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";
import { versionNumber } from "../version-number";

export const listPolicyVersions = defineIamOperation({
  name: "ListPolicyVersions",
  access: "list",
  summary: "Lists the versions of a managed policy, newest first, without their documents.",

  input: z.object({ PolicyArn: policyArn, ...paging }) satisfies z.ZodType<ListPolicyVersionsRequest>,

  async target({ input, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const marker = pages.readMarker(input.Marker);
    const before = marker === undefined ? undefined : versionNumber(marker);
    // Zero is the number of what is no version; one that is gone between two pages has its place all the same.
    if (before === 0) throw invalidMarker();
    const aws = awsManagedPolicy(input.PolicyArn);
    if (!aws) {
      const { policy, rows } = await store.policyVersions.list(input.PolicyArn, { before, size });
      return { found: policy !== undefined, rows, size, ...judgedPolicy(input.PolicyArn, policy) };
    }
    const rows = aws.versions
      .map(({ id, createDate }) => ({
        version: versionNumber(id),
        isDefault: id === aws.defaultVersion,
        createdAt: new Date(createDate),
      }))
      .filter(({ version }) => before === undefined || version < before);
    return { found: true, rows, size, ...judgedPolicy(aws.arn, undefined) };
  },

  requires: ({ target }) => [{ action: "iam:ListPolicyVersions", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListPolicyVersionsResponse {
    if (!target.found) throw notFound(`Policy ${input.PolicyArn} was not found.`);
    const { rows, ...rest } = pages.page(target.rows, target.size, ({ version }) => `v${version}`);
    return {
      Versions: rows.map(({ version, isDefault, createdAt }) => ({
        VersionId: `v${version}`,
        IsDefaultVersion: isDefault,
        CreateDate: createdAt,
      })),
      ...rest,
    };
  },
});
