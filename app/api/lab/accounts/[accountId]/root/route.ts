import { setRoot } from "@/lib/doors/control/lab/root";
import { handle } from "@/lib/doors/control/lab/route";

export const PUT = handle(setRoot);
