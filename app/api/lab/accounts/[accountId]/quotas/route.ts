import { setQuotas } from "@/lib/doors/control/lab/quotas";
import { handle } from "@/lib/doors/control/lab/route";

export const PUT = handle(setQuotas);
