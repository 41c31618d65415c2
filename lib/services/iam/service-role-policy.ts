import { AwsError } from "@/lib/aws/error";
import { awsManagedPolicy } from "./managed-policies/catalogue";

/** Is it a policy that AWS keeps for the service-linked role of a service? */
export const isServiceRolePolicy = (arn: string): boolean =>
  awsManagedPolicy(arn)?.path.startsWith("/aws-service-role/") ?? false;

/**
 * Throws PolicyNotAttachable for a policy that AWS keeps for a service-linked role.
 * In: its ARN; the sentence, where another one than that of the reference is known.
 * Source: IAM API Reference, errors of AttachUserPolicy and PutUserPermissionsBoundary.
 */
export function assertAttachable(arn: string, sentence = ofTheReference): void {
  if (isServiceRolePolicy(arn)) throw new AwsError("PolicyNotAttachable", sentence, 400);
}

const ofTheReference =
  "The request failed because AWS service role policies can only be attached to the service-linked role for that service.";
