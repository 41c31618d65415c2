/** What the members of Larch's operations may be (pure). The rules are ours, told in AWS's words. */
import { z } from "zod";
import { quotas } from "./quotas";

const sized = (least: number, most: number) =>
  z
    .string()
    // What is too long is matched against nothing.
    .max(most, { error: `Member must have length less than or equal to ${most}`, abort: true })
    .min(least, `Member must have length greater than or equal to ${least}`);

const text = (least: number, most: number, shown: string) =>
  sized(least, most).regex(
    new RegExp(`^(?:${shown})$`, "u"),
    `Member must satisfy regular expression pattern: ${shown}`,
  );

/** With `@larch` it is the name of a role session, which has 64 characters at most. */
export const personUserName = text(1, 32, "[a-z][a-z0-9._-]*");
export const personName = text(1, 64, "\\p{L}[\\p{L}\\p{M}\\p{N} .,'-]*");
export const personEmail = text(5, 64, "[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
export const directoryGroup = text(1, 64, "[\\w+=,.@-]+");
export const directoryGroups = z
  .array(directoryGroup)
  .max(quotas.GroupsPerPerson, `Member must have length less than or equal to ${quotas.GroupsPerPerson}`)
  .transform((groups) => [...new Set(groups)].toSorted());

/** Of any account: a directory can be trusted by several. */
export const mappedRoleArn = text(20, 2048, "arn:aws:iam::\\d{12}:role/[\\w+=,.@/-]+");
export const mappedProviderArn = text(20, 2048, "arn:aws:iam::\\d{12}:saml-provider/[\\w._-]{1,128}");

/** As GitHub names things. Source: GitHub Docs, "About usernames"; git-check-ref-format(1). */
export const organization = text(1, 39, "[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
export const repository = text(1, 100, "[\\w.-]+");
export const refType = z.enum(["branch", "tag"], "Member must satisfy enum value set: [branch, tag]");
export const refName = text(1, 200, "(?!.*(\\.\\.|//|@\\{))[\\w+=,.@#-][\\w+=,.@#/-]*(?<![./])");
export const environment = text(1, 100, "[\\w.-]+( [\\w.-]+)*");
export const audience = text(1, 255, "\\S+");
