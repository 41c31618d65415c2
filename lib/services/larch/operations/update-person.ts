import { z } from "zod";
import { administeringDirectory } from "../administering";
import { noSuchPerson } from "../answers";
import { directoryGroups, personEmail, personName, personUserName } from "../inputs";
import { defineLarchOperation } from "../operation";

export const updatePerson = defineLarchOperation({
  name: "UpdatePerson",
  access: "write",
  summary: "Gives a person in the account's Larch IdP another name, e-mail address or other groups.",
  dataEvent: true,

  input: z.strictObject({
    UserName: personUserName,
    Name: personName.optional(),
    Email: personEmail.optional(),
    /** In the place of those that the person has. */
    Groups: directoryGroups.optional(),
  }),

  target: () => undefined,

  requires: administeringDirectory("larch:UpdatePerson"),

  async handler({ input, call, store }) {
    await store.directory.begin(call.at);
    const { UserName, Name, Email, Groups } = input;
    const changes = {
      ...(Name === undefined ? {} : { name: Name }),
      ...(Email === undefined ? {} : { email: Email }),
      ...(Groups === undefined ? {} : { groups: Groups }),
    };
    if (!(await store.directory.updatePerson(UserName, changes))) throw noSuchPerson(UserName);
    return {};
  },
});
