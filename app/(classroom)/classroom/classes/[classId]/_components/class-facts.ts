import type { describeClass } from "@/lib/services/classroom/operations/describe-class";

/** A class as its page shows it. */
export type ClassFacts = Awaited<ReturnType<(typeof describeClass)["does"]>>;
