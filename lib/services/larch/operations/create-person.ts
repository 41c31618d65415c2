import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { administeringDirectory } from "../administering";
import { directoryGroups, personEmail, personName, personUserName } from "../inputs";
import { defineLarchOperation } from "../operation";
import { quotas } from "../quotas";

export const createPerson = defineLarchOperation({
  name: "CreatePerson",
  access: "write",
  summary: "Adds a person to the account's Larch IdP, without a password.",
  dataEvent: true,

  input: z.strictObject({
    UserName: personUserName,
    Name: personName,
    Email: personEmail,
    Groups: directoryGroups.optional(),
  }),

  target: () => undefined,

  requires: administeringDirectory("larch:CreatePerson"),

  async handler({ input, call, store }) {
    await store.directory.begin(call.at);
    const { UserName, Name, Email, Groups = [] } = input;
    const person = { userName: UserName, name: Name, email: Email, groups: Groups };
    const result = await store.directory.insertPerson(person, call.at);
    if (result === "taken") throw alreadyExists(`The person with user name ${UserName} already exists.`);
    if (result === "full") throw quotaExceeded("PeoplePerDirectory", quotas.PeoplePerDirectory);
    return {};
  },
});
