/**
 * The road of the classroom: check the input, could this person ever, find the class, may this person, prepare what is
 * slow, change and record in one transaction, then what follows from it. See docs/decisions/0015.
 */
import type { z } from "zod";
import type { Sql } from "@/lib/operation/define";
import type { PlatformIdentity } from "./identity";
import { type ClassReach, mayEver, mayReach, type Need } from "./may";
import { ClassroomRefused } from "./refused";
import { reachOf } from "./store/classes";
import { writeLog } from "./store/log";
import { changing, reading } from "./store/sql";
import type { Training } from "./training";

/** One call: who, when, from where. Nothing below asks the system for time, randomness or ids. */
export interface ClassroomCall {
  who: PlatformIdentity | undefined;
  at: Date;
  sourceIp: string;
  userAgent: string;
  random: (bytes: number) => Uint8Array;
  newId: () => string;
  /** The simulated accounts and the attempts at labs. */
  training: Training;
}

/** What is written down about a change. */
export interface LogEntry {
  classId: string;
  /** Null: it concerns the whole class. */
  studentId: string | null;
  lab?: string;
  /** For the student to read. */
  sentence: string;
  /** Is it shown to the student? */
  shown: boolean;
}

export interface Doing<In, Prepared> {
  input: In;
  call: ClassroomCall;
  sql: Sql;
  prepared: Prepared;
  /** Written in the same transaction. */
  log: (entry: LogEntry) => void;
}

export interface ClassroomOperation<In, Out, Prepared> {
  name: string;
  needs: Need;
  input: z.ZodType<In>;
  /** The class that it is about; needed by `teach`, `assist` and `learn`. */
  classOf?: (input: In, call: ClassroomCall) => string | undefined;
  /** What is slow or lies outside of the classroom's tables: hashes, accounts. Outside of any transaction. */
  prepare?: (asked: { input: In; call: ClassroomCall; sql: Sql }) => Promise<Prepared>;
  /** Changes nothing: no transaction, no log. */
  reads?: true;
  does: (doing: Doing<In, Prepared>) => Promise<Out>;
  /** After the change is kept. What fails here does not undo it. */
  after?: (done: { input: In; call: ClassroomCall; out: Out }) => Promise<void>;
}

/** Says what an operation of the classroom needs and does. */
export const defineClassroomOperation = <In, Out, Prepared = undefined>(
  operation: ClassroomOperation<In, Out, Prepared>,
) => operation;

/** Throws ClassroomRefused for everything that is not done as asked. */
export async function performInClassroom<In, Out, Prepared>(
  operation: ClassroomOperation<In, Out, Prepared>,
  given: unknown,
  call: ClassroomCall,
): Promise<Out> {
  refuseUnless(mayEver(call.who, operation.needs));
  const parsed = operation.input.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ClassroomRefused("Malformed", issue?.message ?? "The input is malformed.", fieldOf(issue?.path));
  }
  const input = parsed.data;
  const classId = operation.classOf?.(input, call);
  const reach: ClassReach | undefined = classId === undefined ? undefined : await reachOf(reading, classId);
  refuseUnless(mayReach(call.who, operation.needs, reach));
  // An operation without `prepare` has nothing prepared.
  const prepared = (await operation.prepare?.({ input, call, sql: reading })) as Prepared;
  if (operation.reads) return operation.does({ input, call, sql: reading, prepared, log: () => undefined });
  const out = await changing(async (sql) => {
    const entries: LogEntry[] = [];
    const done = await operation.does({ input, call, sql, prepared, log: (entry) => entries.push(entry) });
    for (const entry of entries)
      await writeLog(sql, { ...entry, operation: operation.name, at: call.at, by: call.who });
    return done;
  });
  await operation.after?.({ input, call, out });
  return out;
}

/** `labs[1].dueAt` → `labs`: the field of the form. */
const fieldOf = (path: readonly PropertyKey[] | undefined) => (path?.[0] === undefined ? undefined : String(path[0]));

function refuseUnless(answer: ReturnType<typeof mayEver>) {
  if (answer === "signed-out") throw new ClassroomRefused("SignedOut", "Sign in to the classroom first.");
  if (answer === "no") throw new ClassroomRefused("AccessDenied", "You may not do this in the classroom.");
  if (answer === "hidden") throw new ClassroomRefused("NotFound", "There is no such class.");
}
