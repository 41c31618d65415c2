import { handle } from "@/lib/doors/control/lab/route";
import { listSnapshots, makeSnapshot } from "@/lib/doors/control/lab/snapshots";

export const POST = handle(makeSnapshot);
export const GET = handle(listSnapshots);
