import { authorizeInAccount } from "@/lib/doors/control/lab/authorize";
import { handle } from "@/lib/doors/control/lab/route";

export const POST = handle(authorizeInAccount);
