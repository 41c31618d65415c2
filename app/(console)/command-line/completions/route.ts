import { z } from "zod";
import { drawerRoute, kept } from "@/lib/doors/console/command-line/drawer-route";
import { completeCommandLine } from "@/lib/doors/console/command-line/run-command";

const asked = z.object({ line: z.string().max(200_000), cursor: z.number().int().min(0), kept });

/** What Tab offers at a place of a line. */
export const POST = drawerRoute(asked, (body) => completeCommandLine(body.line, body.cursor, body.kept));
