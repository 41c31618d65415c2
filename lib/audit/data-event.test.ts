import { expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { principalOf } from "@/lib/identity/principals";
import type { Call } from "@/lib/operation/call";
import { runtime } from "@/lib/runtime";
import { lookupEvents } from "@/lib/services/cloudtrail/operations/lookup-events";
import { getRequestAuthorizationDetails } from "@/lib/services/iam/operations/get-request-authorization-details";
import { getObject } from "@/lib/services/s3/operations/get-object";
import { bucketWorld, put } from "@/lib/testing/s3";
import { callBy } from "@/lib/testing/world";

it("keeps a refused call on an object for Explain where the console shows it, and never in event history", async () => {
  const { here, Bucket } = await bucketWorld();
  await put(here, Bucket, "a");
  const ben = await here.userWith("ben");
  const [row] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [here.accountId]);
  const principal = await principalOf(here.accountId, row?.id ?? null);
  if (!principal) throw new Error("There is no ben.");
  const refused = async (door: Call["door"]) => {
    const call = { ...callBy(principal, here.at), door };
    const input = { Bucket, Key: "a" };
    await expect(runtime.perform(getObject, input, call)).rejects.toMatchObject({ code: "AccessDenied" });
    return call.eventId;
  };
  const [shown, untold] = [await refused("console"), await refused("api")];
  const details = await ben(getRequestAuthorizationDetails, { AuthorizationId: shown });
  expect(details).toMatchObject({ EventName: "GetObject", Decision: { request: { action: "s3:GetObject" } } });
  await expect(ben(getRequestAuthorizationDetails, { AuthorizationId: untold })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  const kept = (await here.events()).find(({ record }) => record.eventID === shown)?.record;
  expect(kept).toMatchObject({
    eventCategory: "Data",
    managementEvent: false,
    requestParameters: { bucketName: Bucket, key: "a" },
    errorCode: "AccessDenied",
  });
  const names = (await here.root(lookupEvents, {})).Events?.map(({ EventName }) => EventName);
  expect(names).toContain("CreateBucket");
  expect(names).not.toContain("GetObject");
});
