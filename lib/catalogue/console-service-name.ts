/** By prefix: what the console calls a service for which AWS's reference has a longer name, or another one. */
const ownNames: Readonly<Record<string, string>> = {
  apigateway: "API Gateway",
  cloudformation: "CloudFormation",
  "execute-api": "ExecuteAPI",
  kms: "KMS",
  rolesanywhere: "IAM Roles Anywhere",
  ses: "SES",
  sts: "STS",
};

/**
 * The name of a service in the IAM console: without `Amazon` or `AWS` before it, and short where AWS writes the
 * abbreviation behind the name. In: the prefix of its actions, and its name in the Service Authorization Reference.
 * Source: IAM User Guide, "Access levels in policy summaries": `IAM`, `CloudWatch`, `Data Pipeline`, `EC2`, `S3`.
 */
export function consoleServiceName(prefix: string, name: string): string {
  const abbreviation = /\(([A-Z]+)\)$/.exec(name)?.[1];
  return ownNames[prefix] ?? abbreviation ?? name.replace(/^(?:Amazon|AWS) (?=\S)/, "");
}
