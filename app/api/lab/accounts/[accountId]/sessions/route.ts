import { handle } from "@/lib/doors/control/lab/route";
import { openConsoleSession } from "@/lib/doors/control/lab/sessions";

export const POST = handle(openConsoleSession);
