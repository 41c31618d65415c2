/** Leads the browser on, to be asked by GET. Relative, so that it stays on the host that it asked. */
export const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
