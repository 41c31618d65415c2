import { getEvents } from "@/lib/doors/control/lab/events";
import { handle } from "@/lib/doors/control/lab/route";

export const GET = handle(getEvents);
