import { deleteAccount } from "@/lib/doors/control/lab/delete-account";
import { handle } from "@/lib/doors/control/lab/route";

export const DELETE = handle(deleteAccount);
