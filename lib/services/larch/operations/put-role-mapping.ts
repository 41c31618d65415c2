import { z } from "zod";
import { quotaExceeded } from "@/lib/aws/error";
import { administeringDirectory } from "../administering";
import { directoryGroup, mappedProviderArn, mappedRoleArn } from "../inputs";
import { defineLarchOperation } from "../operation";
import { quotas } from "../quotas";

export const putRoleMapping = defineLarchOperation({
  name: "PutRoleMapping",
  access: "write",
  summary:
    "Has the account's Larch IdP offer a role to who is in a group. It asks AWS nothing: the role need not exist.",
  dataEvent: true,

  input: z.strictObject({ GroupName: directoryGroup, RoleArn: mappedRoleArn, ProviderArn: mappedProviderArn }),

  target: () => undefined,

  requires: administeringDirectory("larch:PutRoleMapping"),

  async handler({ input, call, store }) {
    await store.directory.begin(call.at);
    const { GroupName, RoleArn, ProviderArn } = input;
    const mapping = { groupName: GroupName, roleArn: RoleArn, providerArn: ProviderArn };
    if ((await store.directory.putMapping(mapping, call.at)) === "full")
      throw quotaExceeded("RoleMappingsPerDirectory", quotas.RoleMappingsPerDirectory);
    return {};
  },
});
