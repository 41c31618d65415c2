import { setDelay } from "@/lib/doors/control/lab/consistency-delay";
import { handle } from "@/lib/doors/control/lab/route";

export const PUT = handle(setDelay);
