import { noSuchEntity, validationError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { userArn } from "./arns";
import { rootUserName } from "./inputs";
import type { IamStore } from "./operation";
import { resourceTags } from "./tag-rules";

/** Whose credentials a call is about: a user of the account, or its root user. */
export interface Subject {
  arn: string;
  /** The user's name with its own spelling; undefined for root. */
  name: string | undefined;
  /** Null: root. Undefined: there is no such user. */
  userId: string | null | undefined;
  /** Condition keys of the user's tags. */
  context: Record<string, string>;
}

/**
 * The user of that name; without a name the caller, who may be root.
 * Source: IAM API Reference, ListAccessKeys: "If you do not specify a user name, IAM determines the user name implicitly".
 */
export async function findSubject(
  input: { UserName?: string | undefined },
  { principal, accountId }: Call,
  store: IamStore,
): Promise<Subject> {
  const { UserName } = input;
  if (principal.kind === "root" && (UserName === undefined || UserName === rootUserName))
    return { arn: principal.arn, name: undefined, userId: null, context: {} };
  if (principal.kind === "user" && UserName === undefined)
    return {
      arn: principal.arn,
      name: principal.userName,
      userId: principal.userId,
      context: resourceTags(principal.tags),
    };
  const user = await store.users.find(UserName ?? "");
  return user
    ? { arn: store.users.arn(user), name: user.name, userId: user.id, context: resourceTags(user.tags) }
    : { arn: userArn(accountId, "/", UserName ?? ""), name: UserName, userId: undefined, context: {} };
}

/** The id of the user, or null for root. Throws NoSuchEntity where there is no such user. */
export function presentId({ userId, name }: Subject): string | null {
  if (userId === undefined) throw noSuchEntity("user", name ?? "");
  return userId;
}

/** The same for what root does not have, such as a login profile. */
export function presentUser(subject: Subject): { id: string; name: string } {
  const id = presentId(subject);
  if (id === null || subject.name === undefined)
    throw validationError("Must specify userName when calling with non-User credentials");
  return { id, name: subject.name };
}
