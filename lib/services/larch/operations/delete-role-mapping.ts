import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { administeringDirectory } from "../administering";
import { directoryGroup, mappedProviderArn, mappedRoleArn } from "../inputs";
import { defineLarchOperation } from "../operation";

export const deleteRoleMapping = defineLarchOperation({
  name: "DeleteRoleMapping",
  access: "write",
  summary: "Has the account's Larch IdP offer a role no more to who is in a group.",
  dataEvent: true,

  input: z.strictObject({ GroupName: directoryGroup, RoleArn: mappedRoleArn, ProviderArn: mappedProviderArn }),

  target: () => undefined,

  requires: administeringDirectory("larch:DeleteRoleMapping"),

  async handler({ input, call, store }) {
    await store.directory.begin(call.at);
    const { GroupName, RoleArn, ProviderArn } = input;
    const mapping = { groupName: GroupName, roleArn: RoleArn, providerArn: ProviderArn };
    if (!(await store.directory.deleteMapping(mapping)))
      throw notFound(`Larch IdP offers the group ${GroupName} no role ${RoleArn} by ${ProviderArn}.`);
    return {};
  },
});
