import { beforeEach, describe, expect, it } from "vitest";
import { setExplain } from "@/lib/accounts/explain";
import type { Decided } from "@/lib/operation/authorize";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { getRequestAuthorizationDetails } from "./get-request-authorization-details";
import { listUsers } from "./list-users";

/** The event of a refused call, as a page knows it. */
async function refusedEvent(caller: Caller): Promise<string> {
  const error = await caller(listUsers, {}).catch((refusal: { detail: Decided }) => refusal);
  if (!("detail" in error)) throw new Error("The call was not refused.");
  return error.detail.eventId;
}

describe("GetRequestAuthorizationDetails", () => {
  let here: World;
  let ben: Caller;
  let AuthorizationId: string;

  beforeEach(async () => {
    here = await world();
    ben = await here.userWith("ben", allowing("iam:GetUser"));
    AuthorizationId = await refusedEvent(ben);
  });

  it("explains to the one who was refused, at once", async () => {
    const details = await ben(getRequestAuthorizationDetails, { AuthorizationId });
    expect(details).toMatchObject({ EventName: "ListUsers", EventSource: "iam.amazonaws.com", EventTime: here.at });
    expect(details.Decision).toMatchObject({
      allowed: false,
      reason: { kind: "implicit-deny", layer: "identity" },
      request: { action: "iam:ListUsers" },
      layers: expect.arrayContaining([expect.objectContaining({ layer: "identity" })]),
    });
  });

  it("gives AWS's record of the same evaluation", async () => {
    const { evaluations, policies, requestContext } = await ben(getRequestAuthorizationDetails, { AuthorizationId });
    expect(evaluations).toEqual([
      {
        action: "iam:ListUsers",
        resource: expect.stringMatching(/:user\/$/),
        context: {},
        evaluatedEffect: "IMPLICIT_DENY",
        matchedPolicies: [],
      },
    ]);
    expect(requestContext).toMatchObject({ "aws:username": "ben" });
    expect(policies).toMatchObject([{ type: "IDENTITY_BASED_POLICY", inline: true }]);
  });

  it("explains to who may read the trail, and the trail tells that", async () => {
    const auditor = await here.userWith("auditor", allowing("cloudtrail:LookupEvents"));
    await auditor(getRequestAuthorizationDetails, { AuthorizationId });
    expect((await here.events()).at(-1)).toMatchObject({ name: "LookupEvents", errorCode: null });
  });

  it("explains nothing, to root neither, while the account's refusals are not explained", async () => {
    await setExplain([here.accountId], false);
    const refusal = { code: "AccessDenied", message: expect.stringContaining("does not explain refusals") };
    for (const caller of [ben, here.root])
      await expect(caller(getRequestAuthorizationDetails, { AuthorizationId })).rejects.toMatchObject(refusal);
    await setExplain([here.accountId], true);
    expect((await ben(getRequestAuthorizationDetails, { AuthorizationId })).EventName).toBe("ListUsers");
  });

  it("refuses what is malformed", async () => {
    await expect(ben(getRequestAuthorizationDetails, { AuthorizationId: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not, for what is there and what is not", async () => {
    const eve = await here.userWith("eve");
    for (const id of [AuthorizationId, "11111111-2222-3333-4444-555555555555"])
      await expect(eve(getRequestAuthorizationDetails, { AuthorizationId: id })).rejects.toMatchObject({
        code: "AccessDenied",
      });
  });

  it("refuses what cannot be: an event of another account, of a call that was allowed, none", async () => {
    await here.root(listUsers, {});
    const allowed = (await here.events()).find((event) => event.name === "ListUsers" && event.errorCode === null);
    const other = await world();
    const missing = { code: "NoSuchEntity" };
    await expect(other.root(getRequestAuthorizationDetails, { AuthorizationId })).rejects.toMatchObject(missing);
    for (const id of [allowed?.record.eventID, "no-id"])
      await expect(here.root(getRequestAuthorizationDetails, { AuthorizationId: id })).rejects.toMatchObject(missing);
  });
});
