import { giveAccessKey } from "@/lib/doors/control/lab/keys";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(giveAccessKey);
