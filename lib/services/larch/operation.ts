import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { directoryStore } from "./store/directory";

const storeOver = (sql: Sql, accountId: string) => ({ directory: directoryStore(sql, accountId) });

/** A company's own directory and pipeline: no IAM policy depends on who is in it. */
export const larchService: Service<ReturnType<typeof storeOver>> = {
  name: "larch",
  eventSource: "larch.rehearsal.local",
  leavesPrincipals: true,
  storeOver,
};

/**
 * The kit bound to the practice providers. They are no part of AWS: its trail does not tell what is done in them
 * (`dataEvent`: only refusals are kept, for Explain).
 */
export const defineLarchOperation = operationsOf(larchService);
