/** The ARN of a resource while a person fills it in. Pure. */
import { arnProblem } from "../policy-visual/arn-fields";

/** `arn:aws:s3:::{BucketName}`: the parts to fill in stand in braces, the account is the session's. */
export const arnTemplate = (format: string, accountId: string): string =>
  format
    .replaceAll(/\$\{Partition\}/g, "aws")
    .replaceAll(/\$\{Account\}/g, accountId)
    .replaceAll("${", "{");

/**
 * Why the text cannot be a resource of a policy yet; undefined where it can. A policy's variables begin with `${`.
 * In: the form of the type that is chosen, if any.
 */
export function resourceProblem(text: string, format?: string): string | undefined {
  const arn = text.trim();
  if (arn === "*") return undefined;
  if (arn === "") return "Enter the ARN of a resource, or * for all.";
  const open = /(?<!\$)\{[^}]*\}/.exec(arn)?.[0];
  if (open) return `Put a value in place of ${open}.`;
  return arnProblem(arn, format);
}
