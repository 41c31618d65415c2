import { setClock } from "@/lib/doors/control/lab/clock";
import { handle } from "@/lib/doors/control/lab/route";

export const PUT = handle(setClock);
