/** From a request of a browser to an operation of the classroom and back. */
import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { ActionState, Failure } from "@/lib/doors/console/action-state";
import { type BrowserRequest, browserRequest } from "@/lib/doors/console/browser-request";
import { training } from "@/lib/doors/control/classroom-training";
import type { Learner, PlatformIdentity, Staff } from "@/lib/services/classroom/identity";
import { type ClassroomOperation, performInClassroom } from "@/lib/services/classroom/operation";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { whoLearns, whoTeaches } from "@/lib/services/classroom/who";
import { readClassroomSession } from "./classroom-cookies";

/** Who teaches, in this browser; undefined where nobody does. Asked once for each request that renders. */
export const staffHere = cache(async (): Promise<Staff | undefined> => {
  const session = await readClassroomSession(await browserRequest(), "staff");
  return session === undefined ? undefined : whoTeaches(session, new Date());
});

/** Who learns, in this browser. */
export const learnerHere = cache(async (): Promise<Learner | undefined> => {
  const session = await readClassroomSession(await browserRequest(), "learner");
  return session === undefined ? undefined : whoLearns(session, new Date());
});

/** As whom an operation runs: the plane of the page decides, so that a student's cookie opens nothing of a teacher's. */
export type As = "staff" | "learner" | "nobody";

const identityAs = async (as: As): Promise<PlatformIdentity | undefined> =>
  as === "staff" ? staffHere() : as === "learner" ? learnerHere() : undefined;

export const classroomCall = (who: PlatformIdentity | undefined, request: BrowserRequest) => ({
  who,
  at: new Date(),
  sourceIp: request.sourceIp,
  userAgent: request.userAgent,
  random: randomBytes,
  newId: randomUUID,
  training,
});

/** Calls of who teaches in this browser, for as long as the request lasts: each asks anew whom the session belongs to. */
export async function staffCall() {
  const request = await browserRequest();
  const session = await readClassroomSession(request, "staff");
  return async () => classroomCall(session === undefined ? undefined : await whoTeaches(session, new Date()), request);
}

/** Runs an operation. Throws ClassroomRefused. */
export const inClassroom = async <In, Out, Prepared>(
  as: As,
  operation: ClassroomOperation<In, Out, Prepared>,
  input: NoInfer<In>,
): Promise<Out> => performInClassroom(operation, input, classroomCall(await identityAs(as), await browserRequest()));

/** For a page: who is not signed in comes to the sign-in, what is not reached is a page that there is not. */
export async function readInClassroom<In, Out, Prepared>(
  as: Exclude<As, "nobody">,
  operation: ClassroomOperation<In, Out, Prepared>,
  input: NoInfer<In>,
): Promise<Out> {
  try {
    return await inClassroom(as, operation, input);
  } catch (error) {
    if (!isClassroomRefused(error)) throw error;
    if (error.code === "SignedOut") redirect(as === "staff" ? "/classroom/sign-in" : "/join");
    notFound();
  }
}

/** A refusal in the form that the console's forms show, with the field that it is about. */
export type ClassroomState<Out> = ActionState<Out> & { field?: string | undefined };

/** For a server action. */
export async function actInClassroom<In, Out, Prepared>(
  as: As,
  operation: ClassroomOperation<In, Out, Prepared>,
  input: NoInfer<In>,
): Promise<ClassroomState<Out>> {
  try {
    return { status: "done", output: await inClassroom(as, operation, input) };
  } catch (error) {
    if (!isClassroomRefused(error)) throw error;
    const failure: Failure = { operation: operation.name, code: error.code, message: error.message, ours: true };
    return { status: "failed", failure, field: error.field };
  }
}
