/** Who a session of the classroom belongs to. */
import type { Learner, Staff } from "./identity";
import { learnerOfSession, staffOfSession } from "./store/sessions";
import { reading } from "./store/sql";

/** Undefined for a session that is over, or that is a student's. */
export const whoTeaches = (session: string, at: Date): Promise<Staff | undefined> =>
  staffOfSession(reading, session, at);

/** Undefined for a session that is over, or that is of one who teaches. */
export const whoLearns = (session: string, at: Date): Promise<Learner | undefined> =>
  learnerOfSession(reading, session, at);
