import { handle } from "@/lib/doors/control/lab/route";
import { listTokens, makeToken } from "@/lib/doors/control/lab/tokens";

export const POST = handle(makeToken);
export const GET = handle(listTokens);
