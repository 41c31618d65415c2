import { describe, expect, test } from "vitest";
import type { GradedAccount, TrailRecord } from "@/lib/doors/console/graded-account";
import type { ArgumentsOf } from "../assertions";
import type { GradeContext } from "./context";
import { event, noEvent } from "./event";

/** As the trail gives them: by time, and within a millisecond the changes before the reads, which are stored later. */
const trail = [
  record(1, "09:00:00.000", "CreateAccessKey"),
  record(2, "09:00:00.007", "CreatePolicy"),
  record(3, "09:00:00.007", "GetCallerIdentity"),
  record(4, "09:00:00.009", "DeletePolicy"),
];

describe("two records of one millisecond", () => {
  test.each<[string, ArgumentsOf<"event">, boolean]>([
    ["the read first", { order: ["CreateAccessKey", "GetCallerIdentity", "CreatePolicy"].map(named) }, true],
    ["the change first", { order: ["CreatePolicy", "GetCallerIdentity", "DeletePolicy"].map(named) }, true],
    ["another millisecond is no tie", { order: ["DeletePolicy", "CreatePolicy"].map(named) }, false],
    ["one record does not count twice", { order: ["CreatePolicy", "CreatePolicy"].map(named) }, false],
    ["the read before", { name: "GetCallerIdentity", before: named("CreatePolicy") }, true],
    ["the read after", { name: "GetCallerIdentity", after: named("CreatePolicy") }, true],
    ["nothing is before itself", { name: "CreatePolicy", before: named("CreatePolicy") }, false],
    ["what came later is not before", { name: "DeletePolicy", before: named("CreatePolicy") }, false],
  ])("%s", (_, wanted, holds) => {
    expect(event(wanted, context).passed).toBe(holds);
  });

  test("what may have come before is not held against anybody", () => {
    expect(noEvent({ name: "GetCallerIdentity", after: named("CreatePolicy") }, context).passed).toBe(true);
    expect(noEvent({ name: "DeletePolicy", after: named("CreatePolicy") }, context).passed).toBe(false);
  });
});

function named(name: string) {
  return { name };
}

function record(seq: number, at: string, name: string): TrailRecord {
  const told = { eventName: name, userIdentity: {}, requestParameters: null };
  return {
    seq,
    at: `2026-03-02T${at}Z`,
    name,
    source: "iam.amazonaws.com",
    userName: "Ana",
    accessKeyId: null,
    readOnly: name === "GetCallerIdentity",
    record: told,
  };
}

const context: GradeContext = {
  accounts: {
    shop: {
      account: { records: trail } as unknown as GradedAccount, // nothing else of an account is asked for events
      baseline: { startedAt: "2026-03-02T09:00:00.000Z", afterRecord: 0, matrices: {}, documents: [] },
    },
  },
  main: "shop",
  told: { answers: {}, visited: [], downloads: [] },
  salt: "",
};
