import { beforeEach, describe, expect, it } from "vitest";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { allowing, type World, world } from "@/lib/testing/world";
import { lookupEvents } from "./lookup-events";

describe("LookupEvents", () => {
  let here: World;
  const minute = (n: number) => new Date(Date.UTC(2026, 2, 2, 9, n));

  beforeEach(async () => {
    here = await world();
    const ben = await here.userWith("ben");
    here.at = minute(1);
    await here.root(createAccessKey, { UserName: "ben" });
    here.at = minute(2);
    await ben(getUser, {}).catch(() => {});
    here.at = minute(3);
    await here.root(listUsers, {});
    here.at = minute(10);
  });

  const names = async (input: object) => (await here.root(lookupEvents, input)).Events?.map((event) => event.EventName);
  const by = (AttributeKey: string, AttributeValue: string) => ({
    LookupAttributes: [{ AttributeKey, AttributeValue }],
  });

  it("tells the newest first, reads that were answered just before among them", async () => {
    expect(await names({})).toEqual(["ListUsers", "GetUser", "CreateAccessKey"]);
    const [event] = (await here.root(lookupEvents, by("EventName", "GetUser"))).Events ?? [];
    expect(event).toMatchObject({
      EventTime: minute(2),
      EventSource: "iam.amazonaws.com",
      Username: "ben",
      ReadOnly: "true",
      AccessKeyId: expect.stringMatching(/^AKIA/),
    });
    expect(JSON.parse(event?.CloudTrailEvent ?? "")).toMatchObject({
      eventID: event?.EventId,
      errorCode: "AccessDenied",
      userIdentity: { type: "IAMUser", userName: "ben" },
    });
  });

  it("writes a record's members in CloudTrail's order", async () => {
    const [event] = (await here.root(lookupEvents, by("EventName", "GetUser"))).Events ?? [];
    const record = JSON.parse(event?.CloudTrailEvent ?? "");
    expect(Object.keys(record)).toEqual([
      ...["eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress"],
      ...["userAgent", "errorCode", "errorMessage", "requestParameters", "responseElements", "requestID", "eventID"],
      ...["readOnly", "eventType", "managementEvent", "recipientAccountId", "eventCategory"],
    ]);
    expect(Object.keys(record.userIdentity)).toEqual([
      ...["type", "principalId", "arn", "accountId", "accessKeyId", "userName"],
    ]);
  });

  it("searches by each attribute, and by time", async () => {
    const [created] = (await here.root(lookupEvents, by("EventName", "CreateAccessKey"))).Events ?? [];
    const key = created?.Resources?.find((one) => one.ResourceType === "AWS::IAM::AccessKey")?.ResourceName ?? "";
    for (const attribute of [
      by("EventId", created?.EventId ?? ""),
      by("ReadOnly", "false"),
      by("ResourceType", "AWS::IAM::AccessKey"),
      by("ResourceName", key),
      by("AccessKeyId", created?.AccessKeyId ?? ""),
      { StartTime: minute(0), EndTime: minute(1) },
    ])
      expect(await names(attribute)).toEqual(["CreateAccessKey"]);
    expect(await names(by("Username", "ben"))).toEqual(["GetUser"]);
    expect(await names(by("EventSource", "s3.amazonaws.com"))).toEqual([]);
    expect(await names(by("EventId", "no-such-id"))).toEqual([]);
    expect(await names({ EventCategory: "insight" })).toEqual([]);
  });

  it("pages, and forgets what is older than 90 days", async () => {
    const until = { EndTime: minute(3), MaxResults: 2 };
    const first = await here.root(lookupEvents, until);
    expect(first.Events?.map((event) => event.EventName)).toEqual(["ListUsers", "GetUser"]);
    expect(await names({ ...until, NextToken: first.NextToken })).toEqual(["CreateAccessKey"]);
    here.at = new Date(minute(2).getTime() + 90 * 86_400_000);
    expect(await names({ EndTime: minute(9) })).toEqual(["ListUsers", "GetUser"]);
  });

  it.each([
    [{ MaxResults: 0 }, "InvalidMaxResultsException"],
    [{ MaxResults: 51 }, "InvalidMaxResultsException"],
    [by("Colour", "red"), "InvalidLookupAttributesException"],
    [by("EventName", ""), "InvalidLookupAttributesException"],
    [
      { LookupAttributes: [...by("EventName", "a").LookupAttributes, ...by("ReadOnly", "true").LookupAttributes] },
      "InvalidLookupAttributesException",
    ],
    [{ StartTime: minute(2), EndTime: minute(1) }, "InvalidTimeRangeException"],
    [{ EventCategory: "management" }, "InvalidEventCategoryException"],
    [{ NextToken: "made-up" }, "InvalidNextTokenException"],
  ])("refuses what is malformed: %j", async (input, code) => {
    await expect(here.root(lookupEvents, input)).rejects.toMatchObject({ code, status: 400 });
  });

  it("refuses who may not, and shows nobody another account's events", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:DescribeTrails"));
    await expect(eve(lookupEvents, {})).rejects.toMatchObject({ code: "AccessDenied" });
    const other = await world();
    expect((await other.root(lookupEvents, {})).Events).toEqual([]);
  });
});
