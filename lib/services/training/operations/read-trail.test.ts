import { describe, expect, it } from "vitest";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { allowing, world } from "@/lib/testing/world";
import { readTrail } from "./read-trail";

describe("does it", () => {
  it("tells what was recorded behind a record, reads too, oldest first", async () => {
    const here = await world();
    await here.root(createUser, { UserName: "before" });
    const { Records: none, Last } = await here.root(readTrail, {});
    expect(none).toEqual([]);
    await here.root(listUsers, {});
    await here.root(createUser, { UserName: "after" });
    const { Records, Last: now } = await here.root(readTrail, { After: Last });
    expect(Records.map(({ name }) => name).toSorted()).toEqual(["CreateUser", "ListUsers"]);
    expect(Records.find(({ name }) => name === "CreateUser")?.record.requestParameters).toEqual({ userName: "after" });
    expect(now).toBeGreaterThan(Last);
    expect((await here.root(readTrail, { After: now })).Records).toEqual([]);
  });

  it("leaves no event of its own", async () => {
    const here = await world();
    await here.root(readTrail, { After: 0 });
    expect((await here.root(readTrail, { After: 0 })).Records).toEqual([]);
  });
});

describe("refuses", () => {
  it("what is malformed", async () => {
    const here = await world();
    await expect(here.root(readTrail, { After: -1 })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("who may not look up events", async () => {
    const here = await world();
    const eve = await here.userWith("eve", allowing("cloudtrail:DescribeTrails"));
    await expect(eve(readTrail, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
