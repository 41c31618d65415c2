/** What is wrong with the fields of each step, by the operations' own rules. Pure: a text is shown at its field. */
import { userName } from "@/lib/services/iam/inputs";
import type { NewUsersDraft } from "./draft";

export interface DetailsErrors {
  /** One for each name, undefined where it is right. */
  userNames: (string | undefined)[];
  password: string | undefined;
}

/** Step `details`. In: the draft; does a custom password keep the rules of the account's password policy? */
export function detailsErrors(draft: NewUsersDraft, keepsPasswordRules: boolean): DetailsErrors {
  const keys = draft.userNames.map((name) => name.toLowerCase());
  return {
    userNames: draft.userNames.map((name, index) => {
      if (name === "") return "User name is required";
      if (!userName.safeParse(name).success)
        return "A user name has up to 64 characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)";
      if (keys.indexOf(name.toLowerCase()) !== index) return "Another user in this list has the same name";
      return undefined;
    }),
    password:
      draft.consoleAccess && draft.password === "custom"
        ? passwordError(draft.customPassword, keepsPasswordRules)
        : undefined,
  };
}

/** What IAM said of names that are taken, by the names in lower case. */
export type TakenNames = ReadonlyMap<string, string>;

/**
 * What the fields of the step say: their errors once they are to be told, and of each name what IAM said of it. A name that
 * was taken keeps nobody from going on: it may be free by now.
 */
export const shownDetails = (
  draft: NewUsersDraft,
  errors: DetailsErrors | undefined,
  taken: TakenNames,
): DetailsErrors => ({
  userNames: draft.userNames.map((name, index) => errors?.userNames[index] ?? taken.get(name.toLowerCase())),
  password: errors?.password,
});

function passwordError(password: string, keepsRules: boolean) {
  if (password === "") return "Password is required";
  return keepsRules ? undefined : "The password does not meet the account's password policy";
}

/** In the wizard of 2020 a user without any access is not possible. */
export const accessError = (draft: NewUsersDraft) =>
  draft.programmatic || draft.consoleAccess ? undefined : "Select at least one access type";

export interface PermissionsErrors {
  copyFrom: string | undefined;
  boundary: string | undefined;
}

/** Step `permissions`. Nothing need be picked, save what one has said one would pick. */
export const permissionsErrors = (draft: NewUsersDraft): PermissionsErrors => ({
  copyFrom:
    draft.way === "copy" && draft.copyFrom === undefined
      ? "Select the user to copy from, or another way to give permissions."
      : undefined,
  boundary: draft.useBoundary && draft.boundary === undefined ? "Select a policy for the boundary" : undefined,
});

/** Is nothing wrong? */
export const isRight = (errors: object): boolean =>
  Object.values(errors).every((error) =>
    Array.isArray(error) ? error.every((one) => one === undefined) : error === undefined,
  );
