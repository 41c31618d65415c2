import { z } from "zod";
import { whole } from "../inputs";
import { awsManagedPolicies } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import { type PolicySorting, policySortings, type UsedAs, usedAsWords } from "../store/policy-search";
import { type PolicyUsage, unused } from "../store/policy-usage";
import { type Counts, firstPage, pageView, rowsOfPage } from "./page-view";

export { policySortings, usedAsWords };
export const policyTypes = ["Customer managed", "AWS managed", "AWS managed - job function"] as const;

export interface PolicyOfPage {
  PolicyName: string;
  PolicyArn: string;
  Path: string;
  type: (typeof policyTypes)[number];
  /** Of AWS's own policies the common ones have theirs: managed-policies/descriptions.json. */
  Description: string | undefined;
  /** How many users, groups and roles have it attached. */
  attached: number;
  /** How many users and roles it bounds. */
  bounding: number;
}

export const policiesPage = defineIamOperation({
  name: "policiesPage",
  access: "list",
  summary: "A page of the managed policies, AWS's and the account's, as the console lists them.",
  consoleOnly: true,

  input: z.object({
    ...pageView(policySortings),
    /** As many as ListPolicies has at most, for the tables that one picks policies from. */
    size: whole(1, 1000).optional(),
    /** Of one of these types, and used in one of these ways. */
    types: z.array(z.enum(policyTypes)).min(1).optional(),
    usedAs: z.array(z.enum(usedAsWords)).min(1).optional(),
  }),

  target: () => ({ resource: "policy path /" }),

  requires: ({ target }) => [{ action: "iam:ListPolicies", resource: target.resource }],

  /** The account's policies come sorted from the database, as many as the page could need; AWS's are in memory. */
  async handler({ input, store }): Promise<Counts & { policies: PolicyOfPage[] }> {
    const { search = "", types, usedAs, page = firstPage, size = rowsOfPage } = input;
    const sort = { column: input.sort?.column ?? ("name" as const), descending: input.sort?.descending ?? false };
    const found = await store.policySearch.search({ search, usedAs, sort, most: page * size });
    const aws = awsManagedPolicies().map(
      (policy): PolicyOfPage => ({
        PolicyName: policy.name,
        PolicyArn: policy.arn,
        Path: policy.path,
        type: policy.jobFunction ? "AWS managed - job function" : "AWS managed",
        Description: policy.description,
        ...(found.awsUsage.get(policy.arn) ?? unused),
      }),
    );
    const awsMatching = aws.filter(
      (policy) =>
        (types?.includes(policy.type) ?? true) &&
        policy.PolicyName.toLowerCase().includes(search.toLowerCase()) &&
        (usedAs?.some((use) => usedSo[use](policy)) ?? true),
    );
    const withOwn = types?.includes("Customer managed") ?? true;
    const sorted = [
      ...awsMatching,
      ...(withOwn ? found.own : []).map(
        (policy): PolicyOfPage => ({
          PolicyName: policy.name,
          PolicyArn: policy.arn,
          Path: policy.path,
          type: "Customer managed",
          Description: policy.description ?? undefined,
          ...policy.usage,
        }),
      ),
    ].sort(inOrder(sort));
    return {
      policies: sorted.slice((page - 1) * size, page * size),
      matches: awsMatching.length + (withOwn ? found.matches : 0),
      total: aws.length + found.total,
    };
  },
});

const usedSo: Record<UsedAs, (usage: PolicyUsage) => boolean> = {
  "Permissions policy": ({ attached }) => attached > 0,
  "Permissions boundary": ({ bounding }) => bounding > 0,
  "Not used": ({ attached, bounding }) => attached + bounding === 0,
};

/** The same order as the database's (../store/policies.ts): by the column, then by name. */
function inOrder({ column, descending }: { column: PolicySorting; descending: boolean }) {
  const keys: Record<PolicySorting, (policy: PolicyOfPage) => string | number> = {
    name: (policy) => policy.PolicyName.toLowerCase(),
    type: (policy) => policy.type,
    usedAs: (policy) => policy.attached + policy.bounding,
    description: (policy) => policy.Description?.toLowerCase() ?? "",
  };
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return (a: PolicyOfPage, b: PolicyOfPage) =>
    (descending ? -1 : 1) * compare(keys[column](a), keys[column](b)) || compare(keys.name(a), keys.name(b));
}
