/** The parts of an ARN that a person fills in. Pure. */
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

/** Can the ARN be one of that form? Wildcards and variables in it stand for anything. */
export function fitsFormat(arn: string, format: string): boolean {
  const [written, form] = [arn.split(":"), format.split(":")];
  const name = written.slice(5).join(":");
  if (written[2] !== form[2]) return false;
  const pattern = form
    .slice(5)
    .join(":")
    .split(placeholder)
    .map((part, index) => (index % 2 === 1 ? ".+" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${pattern}$`, "s").test(name);
}
