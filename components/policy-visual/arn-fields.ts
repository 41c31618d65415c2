/** The parts of an ARN that a person fills in. Pure. */
import { type CatalogueResourceType, policyCharacters, resourceMayBe } from "@/lib/authorization";
import { isArn } from "@/lib/services/iam/arns";

export interface ArnField {
  /** `Account`, `BucketName`. */
  name: string;
  label: string;
}

const placeholder = /\$\{([^}]*)\}/g;

/** In: an ARN with placeholders. Out: those to fill in; the partition is the console's own. */
export const arnFields = (format: string): ArnField[] =>
  [...format.matchAll(placeholder)]
    .map(([, name = ""]) => name)
    .filter((name, index, all) => name !== "Partition" && all.indexOf(name) === index)
    .map((name) => ({ name, label: name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ") }));

/** The ARN with its parts filled in; a part that is left empty stands for any. */
export const filledArn = (format: string, values: Readonly<Record<string, string>>): string =>
  format.replaceAll(placeholder, (_, name: string) => (name === "Partition" ? "aws" : values[name]?.trim() || "*"));

/** Is the ARN written as one of the type? Its wildcards and variables stand for parts. In: all types of the service. */
export function fitsType(
  arn: string,
  type: CatalogueResourceType,
  ofService: readonly CatalogueResourceType[],
): boolean {
  const nameIn = (text: string) => text.split(":").slice(5).join(":");
  const pattern = nameIn(type.arn)
    .split(placeholder)
    .map((part, index) => (index % 2 === 1 ? ".+" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${pattern}$`, "s").test(nameIn(withoutVariables(arn))) && resourceMayBe(arn, type, ofService);
}

/** What a part may be made of, where that is known of it. Variables of policies and wildcards may stand anywhere. */
const parts: Record<string, { expression: RegExp; sentence: string }> = {
  Account: {
    // AWS itself is one: of its managed policies, and of CloudFormation's transforms.
    expression: /^(\d{12}|aws|[\d*?]*[*?][\d*?]*)$/,
    sentence: "An account is written with its 12 digits, without blanks and colons.",
  },
  BucketName: {
    expression: /^[\w.*?-]+$/,
    sentence: "A bucket name has only letters, numbers, periods, hyphens and underscores.",
  },
  Region: { expression: /^[\w*?-]+$/, sentence: "A Region is written with its code: eu-west-1." },
};

/** Why the text cannot be that part of an ARN; undefined where it can. In: the placeholder's name. */
export function partProblem(name: string, text: string): string | undefined {
  const written = withoutVariables(text.trim());
  const part = parts[name];
  if (part && !part.expression.test(written)) return part.sentence;
  return policyCharacters.expression.test(written) ? undefined : "It has a character that no policy may have.";
}

/** Why the text cannot be an ARN of a policy; undefined where it can. In: the form of its type, where one is chosen. */
export function arnProblem(text: string, format?: string): string | undefined {
  if (!isArn(text)) return `"${text}" is no ARN: arn:partition:service:region:account:resource.`;
  const values = format === undefined ? [] : valuesIn(text, format);
  for (const [name, value] of values) {
    const problem = value === "" ? undefined : partProblem(name, value);
    if (problem) return `"${text}": ${problem}`;
  }
  return policyCharacters.expression.test(text) ? undefined : `"${text}" has a character that no policy may have.`;
}

/** What an ARN has in the places of a form's placeholders; none where it is not of that form. */
function valuesIn(arn: string, format: string): [string, string][] {
  const names = [...format.matchAll(placeholder)].map(([, name = ""]) => name);
  // Each part but the last ends at the next sign of the form: `reports/july/1` is the bucket `reports`.
  const pattern = format
    .split(placeholder)
    .map((part, index) => (index % 2 === 1 ? "(.*?)" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const [, ...values] = new RegExp(`^${pattern}$`, "s").exec(withoutVariables(arn)) ?? [];
  return values.map((value, index) => [names[index] ?? "", value]);
}

/** A variable stands for something that is fine, as a wildcard does: `${aws:PrincipalTag/team}`. */
const withoutVariables = (text: string) => text.replaceAll(placeholder, "*");
