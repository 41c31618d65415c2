import { plainJson } from "@/lib/authorization";

/**
 * A CloudFormation template that makes a managed policy of a document; undefined for a text that is no JSON, or has a key twice. Pure.
 * Source: CloudFormation User Guide, AWS::IAM::ManagedPolicy.
 */
export function cloudFormationTemplate(document: string): string | undefined {
  const PolicyDocument = plainJson(document);
  if (PolicyDocument === undefined) return undefined;
  const policy = { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument } };
  return JSON.stringify({ AWSTemplateFormatVersion: "2010-09-09", Resources: { ManagedPolicy: policy } }, null, 2);
}
