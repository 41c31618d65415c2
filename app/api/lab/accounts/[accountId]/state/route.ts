import { getState } from "@/lib/doors/control/lab/account-state";
import { putState } from "@/lib/doors/control/lab/put-state";
import { handle } from "@/lib/doors/control/lab/route";

export const GET = handle(getState);
export const PUT = handle(putState);
