import { applyToAccount } from "@/lib/doors/control/lab/apply-steps";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(applyToAccount);
