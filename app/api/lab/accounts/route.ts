import { makeAccounts } from "@/lib/doors/control/lab/make-accounts";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(makeAccounts);
