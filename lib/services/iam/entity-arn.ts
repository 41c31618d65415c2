/** ARNs of what can hold policies: users, groups, roles (pure). */
import { invalidInput, noSuchEntity } from "@/lib/aws/error";
import { text, wellFormed } from "./inputs";

export type EntityKind = "user" | "group" | "role";

/** A user, group or role, as its ARN names it. */
export interface NamedEntity {
  kind: EntityKind;
  accountId: string;
  /** Begins and ends with `/`. */
  path: string;
  name: string;
}

const form = /^arn:aws[\w-]*:iam::(\d{12}):(user|group|role)(\/(?:.*\/)?)([\w+=,.@-]+)$/;

/** The ARN of a user, group or role. InvalidInput for another. Source: recorded from SimulatePrincipalPolicy. */
export const entityArn = text(20, 2048).refine((value) => form.test(value), {
  when: wellFormed,
  params: { whole: true, code: "InvalidInput" },
  error: ({ input }) => `Invalid Entity Arn: ${input}`,
});

/** The entity behind an ARN. Throws InvalidInput 400 for the ARN of something else. */
export function readEntityArn(arn: string): NamedEntity {
  const [, accountId, kind, path, name] = form.exec(arn) ?? [];
  if (accountId === undefined || path === undefined || name === undefined || !isKind(kind))
    throw invalidInput(`Invalid Entity Arn: ${arn}`);
  return { kind, accountId, path, name };
}

const isKind = (text: string | undefined): text is EntityKind => text === "user" || text === "group" || text === "role";

/** Out: what was found. Throws NoSuchEntity 404, in the words for its kind, where there is nothing. */
export function present<Found>(found: Found | undefined, { kind, name }: NamedEntity): Found {
  if (found === undefined) throw noSuchEntity(kind, name);
  return found;
}
