/** What the members of the simulator's operations may be (pure). Source: IAM API Reference, SimulatePrincipalPolicy. */
import type { ContextEntry, OrderedOrganizationPolicyType, PolicyIdentifier } from "@aws-sdk/client-iam";
import { z } from "zod";
import { listOf, oneOf, paging, policyDocument, policyDocuments, text } from "./inputs";

const contextEntry = z.object({
  ContextKeyName: text(5, 256).optional(),
  ContextKeyValues: z.array(z.string()).optional(),
  ContextKeyType: oneOf(
    "string",
    "stringList",
    "numeric",
    "numericList",
    "boolean",
    "booleanList",
    "ip",
    "ipList",
    "binary",
    "binaryList",
    "date",
    "dateList",
  ).optional(),
}) satisfies z.ZodType<ContextEntry>;

export const policyInputs = policyDocuments;

/** Service control policies, level by level from the organization's root to the account. */
export const organizationPolicyInputs = z.array(
  z.object({
    ServiceControlPolicyInputList: policyInputs.optional(),
  }) satisfies z.ZodType<OrderedOrganizationPolicyType>,
);

const identifierRule = (message: string) => ({ message, params: { whole: true, code: "InvalidInput" } });
/** At most one `*`, and any number of `?`. */
const hasFewWildcards = (name: string) => name.split("*").length <= 2;
const policyArnPattern = z
  .string()
  .refine(
    (arn) => /^arn:aws[\w-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/*?-]+$/.test(arn) && hasFewWildcards(arn),
    identifierRule("A PolicyArn of the PolicyExclusionList is not valid."),
  );
const entityNamePattern = z
  .string()
  .refine(
    (name) => /^[\w+=,.@*?-]+$/.test(name) && hasFewWildcards(name),
    identifierRule("An AttachmentName of the PolicyExclusionList is not valid."),
  );

/** Which policies a simulation leaves out: one of three ways to name them. */
export const policyIdentifier = z.union([
  z.strictObject({
    PolicyType: z.enum(["aws-managed", "inline", "permission-boundary", "rcp", "scp", "user-managed"]),
  }),
  z.strictObject({ PolicyArn: policyArnPattern }),
  z.strictObject({
    InlinePolicyIdentifier: z.object({
      PolicyName: text(1, 128),
      AttachmentType: z.enum(["user", "group", "role"]),
      AttachmentName: entityNamePattern,
    }),
  }),
]) satisfies z.ZodType<PolicyIdentifier>;

/** What both operations of the simulator take. */
export const simulationMembers = {
  PermissionsBoundaryPolicyInputList: policyInputs.optional(),
  ActionNames: listOf(3, 128),
  ResourceArns: listOf(1, 2048).optional(),
  ResourcePolicy: policyDocument.optional(),
  ResourceOwner: text(1, 2048).optional(),
  CallerArn: text(1, 2048).optional(),
  ContextEntries: z.array(contextEntry).optional(),
  ResourceHandlingOption: text(1, 64).optional(),
  ...paging,
};
