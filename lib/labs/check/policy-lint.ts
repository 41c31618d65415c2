import { type Finding, validatePolicy } from "@/lib/authorization";
import { catalogueFor } from "@/lib/catalogue/catalogue";
import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, type Graded, passed, type Verdict } from "./context";
import { documentMark, policiesIn, type WrittenPolicy } from "./documents";

type Class = ArgumentsOf<"policyLint">["none"][number];

const isOf: Record<Class, (finding: Finding) => boolean> = {
  Error: ({ findingType }) => findingType === "ERROR",
  Security: ({ findingType }) => findingType === "SECURITY_WARNING",
  Warning: ({ findingType }) => findingType === "WARNING",
  Suggestion: ({ findingType }) => findingType === "SUGGESTION",
  "Pass role with star in resource": ({ issueCode }) => issueCode === "PASS_ROLE_WITH_STAR_IN_RESOURCE",
};

/** Access Analyzer finds nothing of those classes: in the policy that is named, else in all that the learner wrote. */
export async function policyLint(
  { policy, none, in: account }: ArgumentsOf<"policyLint">,
  context: GradeContext,
): Promise<Verdict> {
  const graded = accountNamed(context, account);
  if (policy === undefined) return lintOf(writtenSince(graded), none);
  const found = policiesIn(graded.account.state).filter(({ name }) => name === policy.replace(/^policy\//, ""));
  return found.length === 0 ? failed(`There is no policy ${policy} in the account.`) : lintOf(found, none);
}

export const writtenSince = ({ account, baseline }: Graded): WrittenPolicy[] =>
  policiesIn(account.state).filter(({ document }) => !baseline.documents.includes(documentMark(document)));

export async function lintOf(policies: readonly WrittenPolicy[], none: readonly Class[]): Promise<Verdict> {
  const verdicts = await Promise.all(
    policies.map(async ({ called, document, type, resourceType }) => {
      const catalogue = await catalogueFor(document);
      const findings = validatePolicy(document, { type, catalogue, ...(resourceType ? { resourceType } : {}) });
      const bad = findings.find((finding) => none.some((of) => isOf[of](finding)));
      return bad ? failed(`In ${called}: ${bad.findingDetails}`) : passed(`Nothing is found in ${called}.`);
    }),
  );
  return verdicts.length === 0 ? passed("No policy was written.") : allOf(verdicts);
}
