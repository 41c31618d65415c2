import { askGuide, guideQuestion } from "@/lib/doors/control/attempts/ask-guide";
import { learnersAttempt } from "@/lib/doors/control/attempts/learner";
import { isAttemptRefused } from "@/lib/doors/control/attempts/refused";

const headers = { "cache-control": "no-store" };

/** The panel of a lab asks: JSON in, JSON out. Whose attempt it is says the browser's cookie, never the body. */
export async function POST(request: Request): Promise<Response> {
  const id = await learnersAttempt();
  if (id === undefined)
    return Response.json({ message: "This browser works at no lab any more." }, { status: 404, headers });
  const asked = guideQuestion.safeParse(await request.json().catch(() => undefined));
  if (!asked.success) return Response.json({ message: "There is no such question." }, { status: 400, headers });
  try {
    return Response.json(await askGuide(id, asked.data), { headers });
  } catch (error) {
    if (!isAttemptRefused(error)) throw error;
    const status = { absent: 404, malformed: 400, conflict: 409 }[error.kind];
    return Response.json({ message: error.message }, { status, headers });
  }
}
