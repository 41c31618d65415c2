import type { Learner, PlatformIdentity } from "./identity";
import { ClassroomRefused } from "./refused";

/** Who learns. Throws ClassroomRefused for everybody else, whom the road stops before. */
export function learnerOf(who: PlatformIdentity | undefined): Learner {
  if (who && "classId" in who) return who;
  throw new ClassroomRefused("AccessDenied", "You may not do this in the classroom.");
}
