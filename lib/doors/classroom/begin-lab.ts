import "server-only";
import { enterAttempt } from "@/lib/doors/control/attempts/enter-attempt";
import { beginLab } from "@/lib/services/classroom/operations/begin-lab";
import { actInClassroom, type ClassroomState } from "./run-classroom";

/** Begins a lab of the student's class, or goes on with it. Out: the console path where it begins. */
export async function beginLabOfClass(lab: string): Promise<ClassroomState<string>> {
  const state = await actInClassroom("learner", beginLab, { lab });
  return state.status === "done" ? { status: "done", output: await enterAttempt(state.output.attemptId) } : state;
}
