/** Does a page of another site lead the browser here? In: the request's headers. */
export const isFromElsewhere = (headers: Pick<Headers, "get">): boolean =>
  /^(cross|same)-site$/.test(headers.get("sec-fetch-site") ?? "");

/** Does the browser only fetch ahead, before anybody asked for it? */
export const isAhead = (headers: Pick<Headers, "get" | "has">): boolean =>
  headers.has("next-router-prefetch") || /prefetch|prerender/.test(headers.get("sec-purpose") ?? "");
