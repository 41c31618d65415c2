/** Two people of the teacher's own account, signed in side by side. */
import "server-only";
import { demoPlaces } from "@/lib/doors/console/security-headers";
import { addressIn } from "@/lib/doors/console/session-address";
import { openPlaces } from "@/lib/doors/control/attempts/open-places";
import { openDemo } from "@/lib/services/classroom/operations/open-demo";
import { actInClassroom, type ClassroomState } from "./run-classroom";

export async function openOwnDemo(classId: string, lab: string): Promise<ClassroomState<{ people: string[] }>> {
  const state = await actInClassroom("staff", openDemo, { classId, lab });
  return state.status === "done" ? { status: "done", output: { people: [...state.output.people] } } : state;
}

/** In: two of those people. Out: where each is, in this browser. */
export async function enterDemo(
  classId: string,
  lab: string,
  people: readonly string[],
): Promise<ClassroomState<{ addresses: string[] }>> {
  const state = await actInClassroom("staff", openDemo, { classId, lab });
  if (state.status !== "done") return state;
  const chosen = demoPlaces.map((place, index) => ({ place, name: people[index] ?? "" }));
  const unknown = chosen.find(({ name }) => !state.output.people.includes(name));
  if (unknown)
    return {
      status: "failed",
      failure: { operation: "OpenDemo", code: "NotFound", message: `There is nobody called ${unknown.name}.` },
    };
  await openPlaces(state.output.attemptId, chosen);
  return { status: "done", output: { addresses: chosen.map(({ place }) => addressIn(place, "/iam")) } };
}
