import { noSuchEntity, validationError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { userArn } from "./arns";
import { rootUserName } from "./inputs";
import type { IamStore } from "./operation";
import type { FoundUser, Owner } from "./store/owner";
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

interface Named {
  UserName?: string | undefined;
}

/**
 * The user of that name; without a name the caller, who may be root.
 * Source: IAM API Reference, ListAccessKeys: "If you do not specify a user name, IAM determines the user name implicitly".
 */
export async function findSubject(input: Named, call: Call, store: IamStore): Promise<Subject> {
  const caller = callerAsSubject(input, call);
  return caller ?? subjectOf(input, call, await store.users.find(input.UserName ?? ""));
}

/** The same for a statement that finds the owner together with what is the owner's. */
export function ownerOf(input: Named, call: Call): Owner {
  const caller = callerAsSubject(input, call);
  return caller ? { userId: caller.userId ?? null } : { userName: input.UserName ?? "" };
}

/** The subject that such a statement was about. In: the user that it found. */
export const subjectOf = (input: Named, call: Call, user: FoundUser | undefined): Subject =>
  callerAsSubject(input, call) ??
  (user
    ? {
        arn: userArn(call.accountId, user.path, user.name),
        name: user.name,
        userId: user.id,
        context: resourceTags(user.tags),
      }
    : {
        arn: userArn(call.accountId, "/", input.UserName ?? ""),
        name: input.UserName,
        userId: undefined,
        context: {},
      });

/**
 * The caller, where the call means the caller: known without a look. Throws ValidationError where the caller is a
 * session of a role or a federated user, who has nothing of this kind.
 */
function callerAsSubject({ UserName }: Named, { principal }: Call): Subject | undefined {
  if (UserName === undefined && principal.kind !== "user" && principal.kind !== "root") throw mustNameUser();
  if (principal.kind === "root" && (UserName === undefined || UserName === rootUserName))
    return { arn: principal.arn, name: undefined, userId: null, context: {} };
  if (principal.kind === "user" && UserName === undefined)
    return {
      arn: principal.arn,
      name: principal.userName,
      userId: principal.userId,
      context: resourceTags(principal.tags),
    };
  return undefined;
}

/** The id of the user, or null for root. Throws NoSuchEntity where there is no such user. */
export function presentId({ userId, name }: Subject): string | null {
  if (userId === undefined) throw noSuchEntity("user", name ?? "");
  return userId;
}

/** The same for what root does not have, such as a login profile. */
export function presentUser(subject: Subject): { id: string; name: string } {
  const id = presentId(subject);
  if (id === null || subject.name === undefined) throw mustNameUser();
  return { id, name: subject.name };
}

/** `ValidationError`, recorded from AWS. */
export const mustNameUser = () => validationError("Must specify userName when calling with non-User credentials");
