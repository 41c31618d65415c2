import { z } from "zod";
import { administeringDirectory } from "../administering";
import { noSuchPerson } from "../answers";
import { personUserName } from "../inputs";
import { newPersonPassword } from "../new-password";
import { defineLarchOperation } from "../operation";
import { hashPassword } from "../secrets";

export interface NewPassword {
  UserName: string;
  /** Told now, and never again. */
  Password: string;
}

export const setPersonPassword = defineLarchOperation({
  name: "SetPersonPassword",
  access: "write",
  summary: "Gives a person in the account's Larch IdP a new password; the person's sessions there end.",
  dataEvent: true,

  input: z.strictObject({ UserName: personUserName }),

  target: () => undefined,

  requires: administeringDirectory("larch:SetPersonPassword"),

  async prepare({ call }) {
    const password = newPersonPassword(call.random);
    return { password, passwordHash: await hashPassword(password) };
  },

  async handler({ input, prepared, call, store }): Promise<NewPassword> {
    await store.directory.begin(call.at);
    if (!(await store.directory.setPassword(input.UserName, prepared.passwordHash))) throw noSuchPerson(input.UserName);
    return { UserName: input.UserName, Password: prepared.password };
  },
});
