/** Amazon Resource Names: `arn:partition:service:region:account:resource`, the resource may hold colons. */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  accountId: string;
  resource: string;
}

/** The parts of an ARN, or undefined where the text is none. */
export function parseArn(text: string): Arn | undefined {
  const [arn, partition, service, region, accountId, ...resource] = text.split(":");
  if (arn !== "arn" || !partition || !service || region === undefined || accountId === undefined) return undefined;
  if (resource.length === 0 || resource.join(":") === "") return undefined;
  return { partition, service, region, accountId, resource: resource.join(":") };
}

/** What stands behind the last slash of an ARN: the name of a user, role, policy, provider or device without its path. */
export const nameInArn = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);

/** The ARN of an account's root user. */
export const rootArn = (accountId: string) => `arn:aws:iam::${accountId}:root`;
