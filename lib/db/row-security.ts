import pg from "pg";

/**
 * Is row-level security on? The launcher turns it on where a Postgres server is used (REHEARSAL_ROW_SECURITY=1); on
 * the embedded database it is a switch, off by default, for it costs every read two more messages.
 */
export const rowSecurity = () => process.env.REHEARSAL_ROW_SECURITY === "1";

/**
 * The statements with which a transaction begins that acts for one account: from here to its end the database shows
 * and changes rows of that account only. In: account id. Out: SQL text without parameters.
 */
export const beginFor = (accountId: string) =>
  rowSecurity()
    ? `BEGIN; SET LOCAL ROLE rehearsal_app; SET LOCAL rehearsal.account = ${pg.escapeLiteral(accountId)}`
    : "BEGIN";

/** Before the closing statements of a change: the trail tells an event to every account that it concerns. */
export const asOwner = () => (rowSecurity() ? "RESET ROLE" : undefined);
