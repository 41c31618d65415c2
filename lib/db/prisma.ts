import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { processState } from "./process-state";

/** How long a transaction may wait for a connection: on the embedded database all follow one another. */
const maxWait = 15_000;

/**
 * Prisma's client on the process's one pool, for what is not hot.
 * Never in one transaction with SQL of a store: that would be another connection.
 */
export const prisma = () =>
  processState(
    "prisma",
    () => new PrismaClient({ adapter: new PrismaPg(pool()), transactionOptions: { maxWait, timeout: 30_000 } }),
  );
