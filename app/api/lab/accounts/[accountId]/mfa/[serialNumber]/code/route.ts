import { getMfaCode } from "@/lib/doors/control/lab/mfa-code";
import { handle } from "@/lib/doors/control/lab/route";

export const GET = handle(getMfaCode);
