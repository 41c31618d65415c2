import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listDelegationRequests } from "./list-delegation-requests";

describe("ListDelegationRequests", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("lists none", async () => {
    const OwnerId = `arn:aws:iam::${here.accountId}:user/ben`;
    expect(await here.root(listDelegationRequests, { OwnerId })).toEqual({
      DelegationRequests: [],
      isTruncated: false,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listDelegationRequests, { OwnerId: "ben" })).rejects.toMatchObject(
      violation("ownerId", "Member must have length greater than or equal to 20"),
    );
    await expect(here.root(listDelegationRequests, { Marker: "made-up" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not, by owner", async () => {
    const OwnerId = `arn:aws:iam::${here.accountId}:user/ben`;
    const eve = await here.userWith("eve", {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Action: "iam:ListDelegationRequests",
        Resource: "*",
        Condition: { ArnEquals: { "iam:DelegationRequestOwner": OwnerId } },
      },
    });
    await eve(listDelegationRequests, { OwnerId });
    await expect(eve(listDelegationRequests, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListDelegationRequests", "*"),
    );
  });
});
