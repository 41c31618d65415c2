import { z } from "zod";
import { staffName, typedPassword } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { personByName } from "../store/people";
import { openClassroomSession } from "../store/sessions";

/**
 * Signs in one who teaches. Out: the session's id, which is told only here.
 * An unknown name and a wrong password are one answer, after the same work.
 */
export const signIn = defineClassroomOperation({
  name: "SignIn",
  needs: "anyone",
  input: z.strictObject({ name: staffName, password: typedPassword }),
  async prepare({ input: { name, password }, call: { training, sourceIp }, sql }) {
    const tried = `classroom|${name.toLowerCase()}`;
    const seconds = await training.secondsToWait(tried, sourceIp);
    if (seconds > 0)
      throw new ClassroomRefused("TooManyAttempts", `There were too many attempts. Try again in ${seconds} seconds.`);
    const person = await personByName(sql, name);
    const right = await training.verifyPassword(person?.passwordHash ?? null, password);
    if (!person || !right) {
      await training.noteFailure(tried, sourceIp);
      throw new ClassroomRefused("WrongCredentials", "The name or the password is not right.");
    }
    await training.noteSuccess(tried, sourceIp);
    return person.id;
  },
  does: async ({ call, sql, prepared: personId }) => ({
    session: await openClassroomSession(sql, { ...call, of: { personId } }),
  }),
});
