import { handle } from "@/lib/doors/control/lab/route";
import { deleteToken } from "@/lib/doors/control/lab/tokens";

export const DELETE = handle(deleteToken);
