/** Into the classroom and out of it: the session's id goes into a cookie and nowhere else. */
import "server-only";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { joinClass } from "@/lib/services/classroom/operations/join-class";
import { signIn } from "@/lib/services/classroom/operations/sign-in";
import { signOut } from "@/lib/services/classroom/operations/sign-out";
import { dropClassroomSession, keepClassroomSession, type Plane, readClassroomSession } from "./classroom-cookies";
import { actInClassroom, type ClassroomState, inClassroom } from "./run-classroom";

/** One who teaches, by name and password. A session that was there before ends. */
export async function signInToTeach(name: string, password: string): Promise<ClassroomState<undefined>> {
  const state = await actInClassroom("nobody", signIn, { name, password });
  if (state.status !== "done") return state;
  await replaceSession("staff", state.output.session);
  return { status: "done", output: undefined };
}

/** A student, by the class's code. Out: the personal code, where a new one was made; it is told only here. */
export async function joinByCode(given: {
  code: string;
  nickname: string;
  personalCode?: string;
}): Promise<ClassroomState<{ personalCode: string | undefined }>> {
  const state = await actInClassroom("nobody", joinClass, given);
  if (state.status !== "done") return state;
  await replaceSession("learner", state.output.session);
  return { status: "done", output: { personalCode: state.output.personalCode } };
}

/** Ends the session of that plane, in the database and in the browser. */
export async function leaveClassroom(plane: Plane): Promise<void> {
  const request = await browserRequest();
  const session = await readClassroomSession(request, plane);
  if (session !== undefined) await inClassroom("nobody", signOut, { session });
  await dropClassroomSession(request, plane);
}

async function replaceSession(plane: Plane, session: string) {
  const request = await browserRequest();
  const before = await readClassroomSession(request, plane);
  if (before !== undefined) await inClassroom("nobody", signOut, { session: before });
  await keepClassroomSession(request, plane, session);
}
