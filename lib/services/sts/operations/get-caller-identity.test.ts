import { describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { trips } from "@/lib/db/pool";
import { world } from "@/lib/testing/world";
import { getCallerIdentity } from "./get-caller-identity";

describe("GetCallerIdentity", () => {
  it("names the caller, even one who is denied everything", async () => {
    const here = await world();
    const ben = await here.userWith("ben", {
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }],
    });
    expect(await ben(getCallerIdentity, {})).toEqual({
      UserId: expect.stringMatching(/^AIDA/),
      Account: here.accountId,
      Arn: `arn:aws:iam::${here.accountId}:user/ben`,
    });
    expect(await here.root(getCallerIdentity, {})).toEqual({
      UserId: here.accountId,
      Account: here.accountId,
      Arn: `arn:aws:iam::${here.accountId}:root`,
    });
    expect((await here.events()).map((event) => event.name)).toEqual(["GetCallerIdentity", "GetCallerIdentity"]);
  });

  it("makes no trip to the database", async () => {
    const ben = await (await world()).userWith("ben");
    await ben(getCallerIdentity, {});
    await flushEvents();
    const before = trips.count;
    await ben(getCallerIdentity, {});
    expect(trips.count - before).toBe(0);
  });
});
