import "server-only";
import type { ClassroomOperation } from "@/lib/services/classroom/operation";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { inClassroom } from "./run-classroom";

/** What an operation reads, as a file. A refusal is its sentence. */
export async function download<In, Out, Prepared>(
  operation: ClassroomOperation<In, Out, Prepared>,
  input: NoInfer<In>,
  fileOf: (out: Out) => { name: string; type: string; text: string },
): Promise<Response> {
  try {
    const { name, type, text } = fileOf(await inClassroom("staff", operation, input));
    return new Response(text, {
      headers: {
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!isClassroomRefused(error)) throw error;
    const status = error.code === "SignedOut" ? 401 : error.code === "AccessDenied" ? 403 : 404;
    return new Response(`${error.message}\n`, { status, headers: { "cache-control": "no-store" } });
  }
}
