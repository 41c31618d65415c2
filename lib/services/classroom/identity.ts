/**
 * Who somebody is on this server, apart from every simulated account: one who teaches, or one who learns in one class.
 * The two kinds come from two tables and two cookies; no operation makes one of the other.
 */

export interface Staff {
  kind: "teacher" | "assistant";
  id: string;
  name: string;
}

export interface Learner {
  /** `guest`: came by the class's code alone and stands in no roster. */
  kind: "student" | "guest";
  id: string;
  name: string;
  classId: string;
}

export type PlatformIdentity = Staff | Learner;

export const isStaff = (who: PlatformIdentity | undefined): who is Staff =>
  who?.kind === "teacher" || who?.kind === "assistant";
