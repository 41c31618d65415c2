/** Steps that start states have in common. */
import type { ApiStep, Step } from "../steps";

interface When {
  at?: string;
  in?: string;
  as?: string;
}

export const call = (api: string, members: Record<string, unknown>, when: When & Partial<ApiStep> = {}): Step => ({
  api,
  with: members,
  ...when,
});

/** A user who signs in by password; without permissions. */
export const person = (UserName: string, when: When, tags: Record<string, string> = {}): Step[] => [
  call(
    "CreateUser",
    {
      UserName,
      ...(Object.keys(tags).length > 0 ? { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } : {}),
    },
    when,
  ),
  call("CreateLoginProfile", { UserName, Password: reference("userPassword"), PasswordResetRequired: false }, when),
];

/** Ana, an administrator by the group Admins. */
export const administrator = (when: When): Step[] => [
  call("CreateGroup", { GroupName: "Admins" }, when),
  call("AttachGroupPolicy", { GroupName: "Admins", policy: "AdministratorAccess" }, when),
  ...person("Ana", when),
  call("AddUserToGroup", { GroupName: "Admins", UserName: "Ana" }, when),
];

export const rootDevice = (when: When): Step => ({
  enrol: "root",
  name: "root-account-mfa-device",
  as: "root",
  ...when,
});

/** A variable of the steps: `${name}`. */
export const reference = (name: string) => `\${${name}}`;

/** A policy document with these statements. */
export const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
