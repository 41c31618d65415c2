import { handle } from "@/lib/doors/control/lab/route";
import { restoreAccount } from "@/lib/doors/control/lab/snapshots";

export const POST = handle(restoreAccount);
