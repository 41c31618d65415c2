/**
 * Whose page asks. The tabs of a browser share their sessions: while one shows a page, another may let somebody else in at
 * the same place, or switch to a role there. What the page then sends would be done by the other one, so it says whose it
 * is, and the server refuses what is not that one's any more. Pure: both sides of the wire import it.
 */
export const pageOwnerHeader = "rehearsal-page-owner";

/** In: `owner` of the session's facts. Out: how it stands in the header. */
export const headerOfOwner = (owner: string): string => encodeURIComponent(owner);
