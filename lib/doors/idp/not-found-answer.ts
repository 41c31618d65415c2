/** For a provider of no account, whatever stood in the address. */
export const notFoundAnswer = (): Response =>
  new Response("Not found\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
