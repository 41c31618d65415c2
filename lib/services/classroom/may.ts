/** The one place that decides who may do what in classrooms. Pure. */
import { isStaff, type Learner, type PlatformIdentity } from "./identity";

/**
 * What an operation asks of its caller.
 * `anyone`: nothing; it proves by itself who somebody is (a sign-in, a join). `staff`: one who teaches. `teacher`: no
 * assistant. `teach`: the teacher of the class. `assist`: the teacher, or an assistant who was added to the class.
 * `learn`: the student whom it is about, and nobody else.
 */
export type Need = "anyone" | "staff" | "teacher" | "teach" | "assist" | "learn";

/** As much of a class as the decision needs. */
export interface ClassReach {
  classId: string;
  teacherId: string;
  assistantIds: readonly string[];
}

export type Answer = "yes" | "no" | "signed-out" | "hidden";

/** Could this kind of person ever do it? Asked before anything is looked up, so that a refusal tells nothing. */
export function mayEver(who: PlatformIdentity | undefined, need: Need): Answer {
  if (need === "anyone") return "yes";
  if (!who) return "signed-out";
  if (need === "learn") return isStaff(who) ? "no" : "yes";
  if (!isStaff(who)) return "no";
  return need === "teacher" || need === "teach" ? (who.kind === "teacher" ? "yes" : "no") : "yes";
}

/** May this person do it to that class? `hidden`: the answer is that there is no such class. */
export function mayReach(who: PlatformIdentity | undefined, need: Need, of: ClassReach | undefined): Answer {
  const ever = mayEver(who, need);
  if (ever !== "yes" || need === "anyone" || need === "staff" || need === "teacher") return ever;
  if (!of) return "hidden";
  if (need === "learn") return isLearnerOf(who, of.classId) ? "yes" : "hidden";
  if (who?.id === of.teacherId) return "yes";
  if (!who || !of.assistantIds.includes(who.id)) return "hidden";
  return need === "assist" ? "yes" : "no";
}

const isLearnerOf = (who: PlatformIdentity | undefined, classId: string): who is Learner =>
  who !== undefined && "classId" in who && who.classId === classId;
