import { handle } from "@/lib/doors/control/lab/route";
import { deleteSnapshot } from "@/lib/doors/control/lab/snapshots";

export const DELETE = handle(deleteSnapshot);
