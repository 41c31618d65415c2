import { z } from "zod";
import { id, staffName } from "../inputs";
import { newStaffPasswordOf } from "../new-staff-password";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { addAssistant as add } from "../store/classes";
import { insertPerson, personByName } from "../store/people";
import { isTaken } from "../store/sql";

/**
 * Adds an assistant to a class: one who is known by that name, or a new one, whose password is told only here.
 * Out: the password of a new one.
 */
export const addAssistant = defineClassroomOperation({
  name: "AddAssistant",
  needs: "teach",
  input: z.strictObject({ classId: id, name: staffName }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { name }, call, sql }) {
    const known = await personByName(sql, name);
    if (known?.kind === "teacher")
      throw new ClassroomRefused("Conflict", `${known.name} is a teacher; an assistant needs another name.`, "name");
    if (known) return { person: known, password: undefined };
    const password = newStaffPasswordOf(call.random);
    const passwordHash = await call.training.hashPassword(password);
    return { person: { id: call.newId(), kind: "assistant" as const, name, passwordHash }, password };
  },
  async does({ input: { classId }, call, sql, prepared: { person, password }, log }) {
    if (password !== undefined)
      await insertPerson(sql, person, call.at).catch((error: unknown) => {
        if (isTaken(error)) throw new ClassroomRefused("Conflict", "Somebody was given this name just now.", "name");
        throw error;
      });
    await add(sql, classId, person.id);
    log({ classId, studentId: null, sentence: `${person.name} assists in the class.`, shown: true });
    return { name: person.name, password };
  },
});
