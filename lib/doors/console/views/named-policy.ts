import "server-only";
import { nameInArn } from "@/lib/aws/arn";
import { awsManagedPolicy } from "@/lib/services/iam/managed-policies/catalogue";
import { policyType } from "./permission-choices";

/** A managed policy as a review shows it. */
export interface NamedPolicy {
  arn: string;
  name: string;
  /** `AWS managed` */
  type: string;
}

/** In: the ARN of a managed policy, which need not exist. */
export const namedPolicy = (arn: string): NamedPolicy => ({
  arn,
  name: awsManagedPolicy(arn)?.name ?? nameInArn(arn),
  type: policyType(arn),
});
