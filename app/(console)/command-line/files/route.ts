import { z } from "zod";
import { CommandError } from "@/lib/command-line/command-error";
import { drawerRoute, kept } from "@/lib/doors/console/command-line/drawer-route";
import { keepFile } from "@/lib/doors/console/command-line/run-command";

const asked = z.object({
  name: z.string().min(1).max(200),
  /** In base64. */
  content: z.base64().max(1_000_000),
  kept,
});

/** `Upload file`: a file of the person's machine for the home folder. */
export const POST = drawerRoute(asked, async (body) => {
  try {
    return { kept: await keepFile(body.name, Buffer.from(body.content, "base64"), body.kept) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { problem: error.message };
  }
});
