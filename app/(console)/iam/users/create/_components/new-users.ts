import type { StepResult } from "@/lib/doors/console/action-state";

/** A user that the wizard created, with the credentials that are shown once. */
export interface NewUser {
  name: string;
  password?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
}

/** What the wizard's work came to. A user that was created stands here though a later step failed. */
export interface NewUsersResult {
  users: NewUser[];
  steps: StepResult[];
}

/** The file of credentials that today's wizard offers. */
export const credentialsFile = (user: NewUser, signInUrl: string) => ({
  name: `${user.name}_credentials.csv`,
  rows: [
    ["User name", "Password", "Console sign-in URL"],
    [user.name, user.password ?? "", signInUrl],
  ],
});

/** The same of 2020, for all the users at once. */
export const credentialsFileOf2020 = (users: readonly NewUser[], signInUrl: string) => ({
  name: "new_user_credentials.csv",
  rows: [
    ["User name", "Password", "Access key ID", "Secret access key", "Console login link"],
    ...users.map((user) => [
      user.name,
      user.password ?? "",
      user.accessKeyId ?? "",
      user.secretAccessKey ?? "",
      signInUrl,
    ]),
  ],
});

/** A draft of a message that tells a new user how to sign in; never the password. */
export const instructionsMail = (userName: string, signInUrl: string) =>
  `mailto:?subject=${encodeURIComponent("Your new user in the training console")}&body=${encodeURIComponent(
    `Hello,\n\nYou can sign in to the training console now.\n\nSign-in URL: ${signInUrl}\nUser name: ${userName}\n\nYour password is given to you separately.`,
  )}`;
