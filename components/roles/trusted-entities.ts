/** Who may assume a role, in the console's words. Pure. */
import { trustStatements } from "@/lib/authorization";

/** Is it a role of one of AWS's services? In: its path. */
export const isServiceLinked = (path: string) => path.startsWith("/aws-service-role/");

/** Is it a role that AWS alone changes: of a service, or of IAM Identity Center? */
export const isReserved = (path: string) => isServiceLinked(path) || path.startsWith("/aws-reserved/");

/**
 * A principal of a trust policy: `AWS Service: ec2`, `Account: 111122223333`, `Identity Provider: arn:…`; a user or role
 * by its ARN, by its unique id where it is gone.
 */
export function principalText({ type, text }: { type: string; text: string }): string {
  if (text === "*") return "Everyone (*)";
  if (type === "Service") return `AWS Service: ${text.replace(/\.amazonaws\.com(\.cn)?$/, "")}`;
  if (type === "Federated") return `Identity Provider: ${text}`;
  const account = accountOf(text);
  return account === undefined ? text : `Account: ${account}`;
}

/** The account that a principal means as a whole: by its number, or by the ARN of its root. */
const accountOf = (principal: string): string | undefined =>
  /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1];

/** Whom a role's trust policy lets assume it, each once, in the policy's order. In: the policy, the role's path. */
export function trustedEntities(document: string, path: string): string[] {
  const texts = trustStatements(document)
    .filter(({ effect, inverted }) => effect === "Allow" && !inverted)
    .flatMap(({ principals }) => principals.map(principalText));
  return [...new Set(texts)].map((text) => (isServiceLinked(path) ? `${text} (Service-Linked Role)` : text));
}

/** Up to two of them, then how many more: `A, B, and 2 more`; `-` for nobody. */
export function entitiesText(entities: readonly string[]): string {
  if (entities.length === 0) return "-";
  const shown = entities.slice(0, 2).join(", ");
  return entities.length > 2 ? `${shown}, and ${entities.length - 2} more` : shown;
}

/** May people of an account switch to the role in the console: is a user, a role or an account trusted? */
export const switchable = (document: string): boolean =>
  trustStatements(document).some(
    ({ effect, inverted, principals }) =>
      effect === "Allow" &&
      !inverted &&
      principals.some(({ type, text }) => text === "*" || (type === "AWS" && !/^A(ID|RO)A/.test(text))),
  );
