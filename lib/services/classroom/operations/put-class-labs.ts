import { z } from "zod";
import { chosenLabs, id } from "../inputs";
import { knownLabs } from "../known-labs";
import { defineClassroomOperation } from "../operation";
import { putLabs } from "../store/classes";

/** Which labs a class has, in their order, each with its due date. Attempts at labs that go stay with their students. */
export const putClassLabs = defineClassroomOperation({
  name: "PutClassLabs",
  needs: "teach",
  input: z.strictObject({ classId: id, labs: chosenLabs }),
  classOf: ({ classId }) => classId,
  prepare: ({ input: { labs }, call }) => knownLabs(call.training, labs),
  async does({ input: { classId }, sql, prepared, log }) {
    await putLabs(sql, classId, prepared);
    log({ classId, studentId: null, sentence: "The labs of the class were changed.", shown: true });
    return {};
  },
});
