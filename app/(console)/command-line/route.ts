import { z } from "zod";
import { drawerRoute, kept } from "@/lib/doors/console/command-line/drawer-route";
import { runCommandLine } from "@/lib/doors/console/command-line/run-command";

const asked = z.object({
  line: z.string().max(200_000),
  answers: z.array(z.string().max(4096)).max(20),
  kept,
  columns: z.number().int().min(40).max(400),
  attempt: z.number().int().min(1).max(1_000).default(1),
});

/** Runs one line of the command drawer. */
export const POST = drawerRoute(asked, runCommandLine);
