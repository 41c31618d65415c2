import { getState } from "@/lib/doors/control/lab/account-state";
import { handle } from "@/lib/doors/control/lab/route";

export const GET = handle(getState);
