import { z } from "zod";
import { defineLarchOperation } from "../operation";
import { larchEntityId } from "../secrets";

export interface DirectoryPerson {
  UserName: string;
  Name: string;
  Email: string;
  Groups: string[];
  HasPassword: boolean;
}

export interface DirectoryRoleMapping {
  GroupName: string;
  RoleArn: string;
  ProviderArn: string;
}

export interface DirectoryAnswer {
  /** The issuer of its assertions. */
  EntityId: string;
  People: DirectoryPerson[];
  RoleMappings: DirectoryRoleMapping[];
}

export const getDirectory = defineLarchOperation({
  name: "GetDirectory",
  access: "read",
  summary: "Tells who is in the account's Larch IdP, and which groups are offered which roles.",
  dataEvent: true,

  input: z.strictObject({}),

  target: () => undefined,

  requires: () => [{ action: "larch:GetDirectory", resource: "*" }],

  async handler({ call, store }): Promise<DirectoryAnswer> {
    const { people, mappings } = await store.directory.read();
    return {
      EntityId: larchEntityId(call.accountId),
      People: people.map(({ userName, name, email, groups, hasPassword }) => ({
        UserName: userName,
        Name: name,
        Email: email,
        Groups: groups,
        HasPassword: hasPassword,
      })),
      RoleMappings: mappings.map(({ groupName, roleArn, providerArn }) => ({
        GroupName: groupName,
        RoleArn: roleArn,
        ProviderArn: providerArn,
      })),
    };
  },
});
