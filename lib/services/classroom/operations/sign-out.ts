import { z } from "zod";
import { defineClassroomOperation } from "../operation";
import { endClassroomSession } from "../store/sessions";

/** Ends the session of that id, whoever holds it. */
export const signOut = defineClassroomOperation({
  name: "SignOut",
  needs: "anyone",
  input: z.strictObject({ session: z.string().max(200) }),
  async does({ input: { session }, sql }) {
    await endClassroomSession(sql, session);
    return {};
  },
});
