/** Classes for tests: people who teach, people who learn, and what they do, by the operations. */
import { randomBytes, randomUUID } from "node:crypto";
import { training } from "@/lib/doors/control/classroom-training";
import type { Learner, PlatformIdentity, Staff } from "@/lib/services/classroom/identity";
import { type ClassroomCall, type ClassroomOperation, performInClassroom } from "@/lib/services/classroom/operation";
import { addAssistant } from "@/lib/services/classroom/operations/add-assistant";
import { createClass } from "@/lib/services/classroom/operations/create-class";
import { joinClass } from "@/lib/services/classroom/operations/join-class";
import { signIn } from "@/lib/services/classroom/operations/sign-in";
import { putTeacher } from "@/lib/services/classroom/put-teacher";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { whoLearns, whoTeaches } from "@/lib/services/classroom/who";

/** A call by somebody, from an address of its own. */
export const callBy = (who: PlatformIdentity | undefined, at = new Date()): ClassroomCall => ({
  who,
  at,
  sourceIp: `10.${[...randomBytes(3)].join(".")}`,
  userAgent: "test",
  random: randomBytes,
  newId: randomUUID,
  training,
});

/** Performs an operation; the input is checked like anybody's. */
export const by = <In, Out, Prepared>(
  who: PlatformIdentity | undefined,
  operation: ClassroomOperation<In, Out, Prepared>,
  input: unknown,
  at?: Date,
): Promise<Out> => performInClassroom(operation, input, callBy(who, at));

/** The code of the refusal; `done` where it was not refused. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (isClassroomRefused(error)) return error.code;
    throw error;
  }
}

const found = <Who>(who: Who | undefined): Who => {
  if (who === undefined) throw new Error("The session belongs to nobody.");
  return who;
};

/** One who teaches, signed in by the password. */
export async function newTeacher(): Promise<Staff & { password: string; session: string }> {
  const { name, password } = await putTeacher({ name: `Teacher ${randomUUID()}` });
  return { ...(await signedIn(name, password)), password };
}

async function signedIn(name: string, password: string): Promise<Staff & { session: string }> {
  const { session } = await by(undefined, signIn, { name, password });
  return { ...found(await whoTeaches(session, new Date())), session };
}

export const fourAndTen = ["l04-first-administrator-2020", "l10-read-the-denial"];

/** A class of that teacher. */
export const newClass = (teacher: Staff, labs: readonly string[] = fourAndTen) =>
  by(teacher, createClass, {
    name: "7b",
    era: "current",
    labs: labs.map((lab) => ({ lab, dueAt: null })),
    help: "guided",
    explain: true,
  });

export async function newAssistant(teacher: Staff, classId: string): Promise<Staff> {
  const { name, password } = await by(teacher, addAssistant, { classId, name: `Assistant ${randomUUID()}` });
  return signedIn(name, password ?? "");
}

export interface Joined extends Learner {
  personalCode: string;
  session: string;
}

/** One who learns, come by the class's code. */
export async function newStudent(code: string, nickname = `Mia ${randomUUID().slice(0, 8)}`): Promise<Joined> {
  const { session, personalCode = "" } = await by(undefined, joinClass, { code, nickname });
  return { ...found(await whoLearns(session, new Date())), personalCode, session };
}
