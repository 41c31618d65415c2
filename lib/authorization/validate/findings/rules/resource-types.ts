/** Policies of resources: whose actions, resources and keys they can speak of. */
import { found, type Rule } from "../rule";

/** CloudFormation's types by the service whose actions their policies hold. */
const serviceOf = new Map([
  ["AWS::S3::Bucket", "s3"],
  ["AWS::S3::AccessPoint", "s3"],
  ["AWS::SQS::Queue", "sqs"],
  ["AWS::SNS::Topic", "sns"],
  ["AWS::KMS::Key", "kms"],
  ["AWS::SecretsManager::Secret", "secretsmanager"],
  ["AWS::Lambda::Function", "lambda"],
  ["AWS::DynamoDB::Table", "dynamodb"],
  ["AWS::EFS::FileSystem", "elasticfilesystem"],
  ["AWS::IAM::AssumeRolePolicyDocument", "sts"],
]);

/** Policies of the console's own editors, as these call them. */
const nameOf = new Map([
  ["AWS::S3::Bucket", "bucket policy"],
  ["AWS::IAM::AssumeRolePolicyDocument", "trust policy"],
]);

export const resourceTypes: Rule = {
  codes: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY", "IRRELEVANT_CONDITION_KEY_IN_POLICY"],
  *check({ type, resourceType = "", statements }) {
    const service = serviceOf.get(resourceType);
    if (type !== "RESOURCE_POLICY" || service === undefined) return;
    const policy = `A ${nameOf.get(resourceType) ?? `policy of ${resourceType}`}`;
    for (const { actions, resources, notResources, conditions } of statements) {
      for (const node of actions) {
        const prefix = node.value.toLowerCase().split(":")[0];
        if (prefix !== service && prefix !== "*")
          yield found("UNSUPPORTED_ACTION_IN_POLICY", `${policy} is about actions of the service ${service}.`, node);
      }
      for (const node of [...resources, ...notResources]) {
        const named = node.value.split(":")[2];
        if (node.value !== "*" && named !== undefined && named !== service && !/[*?]/.test(named))
          yield found(
            "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
            `${policy} is about resources of the service ${service}.`,
            node,
          );
      }
      for (const { folded, keyNode } of conditions)
        if (folded === `${service}:resourceaccount` || folded === "aws:resourceaccount")
          yield found(
            "IRRELEVANT_CONDITION_KEY_IN_POLICY",
            `Whose resource this is does not change here: ask for ${keyNode.value} in an identity's policy.`,
            keyNode,
          );
    }
  },
};
