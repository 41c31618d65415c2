/** The policies of a simulation, from the texts of a request and from those that are stored. */
import type { PolicyIdentifier } from "@aws-sdk/client-iam";
import { compilePolicy, rejectPolicy } from "@/lib/authorization";
import { invalidInput } from "@/lib/aws/error";
import { groupArn } from "./arns";
import type { NamedEntity } from "./entity-arn";
import { isAwsManagedArn } from "./managed-policies/catalogue";
import type { SimulatedPolicy } from "./simulation";
import type { EntityWithPolicies, HeldPolicy } from "./store/entity-policies";
import { compiled } from "./store/policies-in-force";

/**
 * Texts of PolicyInputList and PermissionsBoundaryPolicyInputList, named by their place from 1.
 * Throws InvalidInput for a text that IAM would not store.
 */
export const inputPolicies = (texts: readonly string[] | undefined, list: string): SimulatedPolicy[] =>
  (texts ?? []).map((document, index) => {
    const refusal = rejectPolicy(document, "inline");
    if (refusal) throw invalidInput(`${list}.${index + 1}: ${refusal.message}`);
    const id = `${list}.${index + 1}`;
    return { id, source: { kind: "inline", name: id }, document, policy: compilePolicy(document) };
  });

/** The one boundary of a request. Source: IAM API Reference: an entity has only one boundary in effect at a time. */
export function inputBoundary(texts: readonly string[] | undefined): SimulatedPolicy | undefined {
  const [boundary, ...more] = inputPolicies(texts, "PermissionsBoundaryPolicyInputList");
  if (more.length > 0) throw invalidInput("Only one permissions boundary policy can be simulated.");
  return boundary;
}

/** The resource's policy. Throws InvalidInput for a text that is no policy, and where nobody is there whom it could name. */
export function inputResourcePolicy(document: string | undefined, hasCaller: boolean): SimulatedPolicy | undefined {
  if (document === undefined) return undefined;
  const policy = compilePolicy(document);
  if (policy.statements.length === 0) throw invalidInput("ResourcePolicy: Syntax errors in policy.");
  if (!hasCaller) throw invalidInput("A CallerArn that names a user is required with a ResourcePolicy.");
  return { id: "ResourcePolicy", source: { kind: "resource", name: "ResourcePolicy" }, document, policy };
}

/**
 * A stored policy: a managed one by its name, an inline one by who has it. Source: recorded from AWS.
 * In: the policy, and whose policies are simulated.
 */
export const heldPolicy = ({ name, arn, document, holder }: HeldPolicy, of: NamedEntity): SimulatedPolicy => ({
  id: arn === null ? `${holder.kind}_${holder.name}_${name}` : name,
  source: {
    ...(arn === null
      ? { kind: "inline", name }
      : { kind: isAwsManagedArn(arn) ? "aws-managed" : "customer-managed", name, arn }),
    ...(holder.kind === "group" && of.kind !== "group"
      ? { via: { kind: "group", name: holder.name, arn: groupArn(of.accountId, holder.path, holder.name) } }
      : {}),
  },
  document,
  policy: compiled(document),
});

/** The entity without the policies that a request names: what would be if they were taken away. */
export function excluding(entity: EntityWithPolicies, identifiers: readonly PolicyIdentifier[]): EntityWithPolicies {
  const stays = (policy: HeldPolicy) => !identifiers.some((identifier) => isMeant(policy, identifier));
  const noBoundary = identifiers.some(({ PolicyType }) => PolicyType === "permission-boundary");
  const { identity, boundary } = entity;
  return { ...entity, identity: identity.filter(stays), boundary: noBoundary ? undefined : boundary };
}

function isMeant({ name, arn, holder }: HeldPolicy, identifier: PolicyIdentifier): boolean {
  const { PolicyType, PolicyArn, InlinePolicyIdentifier: inline } = identifier;
  if (PolicyType === "inline") return arn === null;
  if (PolicyType === "aws-managed") return arn !== null && isAwsManagedArn(arn);
  if (PolicyType === "user-managed") return arn !== null && !isAwsManagedArn(arn);
  if (PolicyArn !== undefined) return arn !== null && fits(arn, PolicyArn);
  return (
    inline !== undefined &&
    arn === null &&
    inline.PolicyName === name &&
    inline.AttachmentType === holder.kind &&
    fits(holder.name, inline.AttachmentName ?? "")
  );
}

/** `*` is any text, `?` any character. Patterns hold one `*` at most, so matching is quick. */
function fits(text: string, pattern: string): boolean {
  const quoted = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${quoted}$`).test(text);
}
