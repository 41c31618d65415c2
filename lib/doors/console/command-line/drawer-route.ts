import { z } from "zod";
import { anotherActs } from "../action-state";
import { pageRefusal } from "../run-operation";

/** What the browser kept of the shell, sealed, and no larger than the home folder may be. */
export const kept = z.object({ files: z.string().max(1_000_000), environment: z.string().max(100_000) }).partial();

/**
 * A route of the command drawer: it answers who is signed in, keeps its answers out of caches, and takes what is asked
 * for only. In: what a request's body must be; what answers it, as JSON. Out: the route's handler, which answers 401 to
 * who is not signed in, 409 to a page that is not theirs any more, and 400 to what it does not understand.
 */
export const drawerRoute =
  <Asked extends z.ZodType>(asked: Asked, answer: (body: z.output<Asked>) => Promise<unknown>) =>
  async (request: Request): Promise<Response> => {
    const refused = await pageRefusal("RunCommand");
    if (refused) {
      const { code, message } = refused.failure;
      return new Response(message, { status: code === anotherActs ? 409 : 401 });
    }
    const body = asked.safeParse(await request.json().catch(() => undefined));
    if (!body.success) return new Response("Not a request of the command line.", { status: 400 });
    return Response.json(await answer(body.data), { headers: { "cache-control": "no-store" } });
  };
