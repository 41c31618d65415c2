import { z } from "zod";
import { administeringDirectory } from "../administering";
import { noSuchPerson } from "../answers";
import { personUserName } from "../inputs";
import { defineLarchOperation } from "../operation";

export const deletePerson = defineLarchOperation({
  name: "DeletePerson",
  access: "write",
  summary: "Removes a person from the account's Larch IdP; the person's sessions there end.",
  dataEvent: true,

  input: z.strictObject({ UserName: personUserName }),

  target: () => undefined,

  requires: administeringDirectory("larch:DeletePerson"),

  async handler({ input, call, store }) {
    await store.directory.begin(call.at);
    if (!(await store.directory.deletePerson(input.UserName))) throw noSuchPerson(input.UserName);
    return {};
  },
});
