import { checkAttemptStep } from "@/lib/doors/control/lab/attempts";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(checkAttemptStep);
