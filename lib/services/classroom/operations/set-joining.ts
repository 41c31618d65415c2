import { z } from "zod";
import { newJoinCode } from "../codes";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { setJoin } from "../store/classes";

const sentences = {
  open: "The class takes new students.",
  close: "The class takes no new students.",
  renew: "The class has a new code.",
};

/** Opens a class for newcomers, closes it, or gives it another code. Who is in the class comes back in any case. */
export const setJoining = defineClassroomOperation({
  name: "SetJoining",
  needs: "teach",
  input: z.strictObject({ classId: id, joining: z.enum(["open", "close", "renew"]) }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, joining }, call, sql, log }) {
    await setJoin(sql, classId, joining !== "close", joining === "renew" ? newJoinCode(call.random) : undefined);
    log({ classId, studentId: null, sentence: sentences[joining], shown: false });
    return {};
  },
});
