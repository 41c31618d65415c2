/** What the members of the access reports may be (pure). Source: IAM API Reference, the operations' parameters. */
import { lengthAtLeast, lengthAtMost, listOf, matching, oneOf, text, wellFormed } from "./inputs";

/** The ARN of a user, group, role or managed policy. InvalidInput for another. */
export const reportedArn = text(20, 2048).refine(
  (value) => /^arn:aws[\w-]*:iam::(\d{12}|aws):(user|group|role|policy)\/./.test(value),
  {
    when: wellFormed,
    params: { whole: true, code: "InvalidInput" },
    error: ({ input }) => `Invalid Entity Arn: ${input}`,
  },
);

export const accessGranularity = oneOf("SERVICE_LEVEL", "ACTION_LEVEL");
export const jobId = text(36, 36);
const namespaceCharacters = { shown: "[\\w-]*", expression: /^[\w-]*$/ };
export const serviceNamespace = text(1, 64, namespaceCharacters);
export const serviceNamespaces = listOf(1, 64, namespaceCharacters)
  .max(200, lengthAtMost(200))
  .min(1, lengthAtLeast(1));

const entityPathForm = "^o-[0-9a-z]{10,32}\\/r-[0-9a-z]{4,32}[0-9a-z-\\/]*";
export const organizationsEntityPath = text(19, 427, {
  shown: entityPathForm,
  expression: /^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-/]*$/,
});
const policyIdForm = "^p-[0-9a-zA-Z_]{8,128}$";
export const organizationsPolicyId = text(0, 130).regex(/^p-[0-9a-zA-Z_]{8,128}$/, matching(policyIdForm));
export const accessSortKey = oneOf(
  "SERVICE_NAMESPACE_ASCENDING",
  "SERVICE_NAMESPACE_DESCENDING",
  "LAST_AUTHENTICATED_TIME_ASCENDING",
  "LAST_AUTHENTICATED_TIME_DESCENDING",
);
