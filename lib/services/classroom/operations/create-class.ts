import { z } from "zod";
import { newJoinCode } from "../codes";
import { chosenLabs, classEra, className, help } from "../inputs";
import { knownLabs } from "../known-labs";
import { defineClassroomOperation } from "../operation";
import { insertClass, putLabs } from "../store/classes";

const input = z.strictObject({ name: className, era: classEra, labs: chosenLabs, help, explain: z.boolean() });

/** Makes a class, open for those who have its code. */
export const createClass = defineClassroomOperation({
  name: "CreateClass",
  needs: "teacher",
  input,
  prepare: ({ input: { labs }, call }) => knownLabs(call.training, labs),
  async does({ input: { name, era, help, explain }, call, sql, prepared: labs, log }) {
    const made = { id: call.newId(), joinCode: newJoinCode(call.random), createdAt: call.at };
    await insertClass(sql, { ...made, name, era, help, explain }, call.who?.id ?? "");
    await putLabs(sql, made.id, labs);
    log({ classId: made.id, studentId: null, sentence: `The class ${name} was made.`, shown: false });
    return { classId: made.id, joinCode: made.joinCode };
  },
  async after({ call }) {
    // The students come in a moment: nobody waits for it.
    void call.training.expectClass().catch(() => undefined);
  },
});
