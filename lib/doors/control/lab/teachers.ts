import { z } from "zod";
import { putTeacher as put } from "@/lib/services/classroom/put-teacher";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

export const putTeacher = defineRoute({
  method: "PUT",
  path: "/teachers",
  name: "putTeacher",
  summary: "Makes a teacher's account, or gives it a new password. The teacher signs in at /classroom.",
  ownerOnly: true,
  status: 200,
  body: z.strictObject({
    name: z.string({ error: "The teacher needs a name." }).describe("What the teacher types at the sign-in."),
    password: z.string().optional().describe("At least 12 characters; one is made where none is said."),
  }),
  answer: z.strictObject({
    name: z.string(),
    password: z.string().describe("Told only here."),
    made: z.boolean().describe("False: the teacher was there, and has another password now."),
  }),

  async does({ body }) {
    try {
      return await put(body);
    } catch (error) {
      if (!isClassroomRefused(error)) throw error;
      throw new LabRefused(error.code === "Malformed" ? 400 : 409, error.message, error.field);
    }
  },
});
