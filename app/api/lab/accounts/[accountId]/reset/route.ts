import { resetAccount } from "@/lib/doors/control/lab/reset-account";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(resetAccount);
