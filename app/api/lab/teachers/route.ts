import { handle } from "@/lib/doors/control/lab/route";
import { putTeacher } from "@/lib/doors/control/lab/teachers";

export const PUT = handle(putTeacher);
