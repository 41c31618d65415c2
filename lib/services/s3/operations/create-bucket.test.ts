import { beforeEach, describe, expect, it } from "vitest";
import { runtime } from "@/lib/runtime";
import { allowing, callBy, type World, world } from "@/lib/testing/world";
import { createBucket } from "./create-bucket";
import { getBucketLocation } from "./get-bucket-location";

describe("CreateBucket", () => {
  let here: World;
  let name: string;
  const inRegion = (LocationConstraint: string) => ({ CreateBucketConfiguration: { LocationConstraint } });
  /** A request that was sent to a Region's endpoint. */
  const sentTo = (region: string, input: object, door: "api" | "console" = "api") => {
    const { accountId } = here;
    const arn = `arn:aws:iam::${accountId}:root`;
    const principal = { kind: "root", accountId, arn, userId: accountId, email: "" } as const;
    return runtime.perform(createBucket, { Bucket: name, ...input }, { ...callBy(principal, here.at), region, door });
  };

  beforeEach(async () => {
    here = await world();
    name = `larch-${here.accountId}`;
  });

  it("creates it in us-east-1, or where the constraint says", async () => {
    expect(await here.root(createBucket, { Bucket: name })).toEqual({ Location: `/${name}` });
    expect(await here.root(getBucketLocation, { Bucket: name })).toEqual({});
    await here.root(createBucket, { Bucket: `${name}-eu`, ...inRegion("EU") });
    expect(await here.root(getBucketLocation, { Bucket: `${name}-eu` })).toEqual({ LocationConstraint: "eu-west-1" });
    const [event] = await here.events();
    expect(event?.record).toMatchObject({
      eventSource: "s3.amazonaws.com",
      requestParameters: { bucketName: name },
      responseElements: null,
    });
  });

  it.each([
    "ab",
    "Larch",
    "larch_1",
    "larch..1",
    "-larch",
    "192.168.5.4",
    "xn--larch",
    "larch-s3alias",
    "a".repeat(64),
  ])("refuses the name %s", async (Bucket) => {
    await expect(here.root(createBucket, { Bucket })).rejects.toMatchObject({
      code: "InvalidBucketName",
      status: 400,
      message: "The specified bucket is not valid.",
    });
  });

  it("says in the console that one's own bucket is there, where the API of us-east-1 makes it again", async () => {
    await sentTo("us-east-1", {}, "console");
    expect(await sentTo("us-east-1", {})).toEqual({ Location: `/${name}` });
    await expect(sentTo("us-east-1", {}, "console")).rejects.toMatchObject({
      code: "BucketAlreadyOwnedByYou",
      status: 409,
    });
  });

  it("refuses a constraint that does not fit", async () => {
    for (const constraint of ["us-east-1", "mars-north-1"])
      await expect(sentTo("us-east-1", inRegion(constraint))).rejects.toMatchObject({
        code: "InvalidLocationConstraint",
      });
    const illegal = { code: "IllegalLocationConstraintException" };
    await expect(sentTo("eu-west-1", {})).rejects.toMatchObject(illegal);
    await expect(sentTo("eu-west-1", inRegion("us-west-2"))).rejects.toMatchObject(illegal);
    expect(await sentTo("eu-west-1", inRegion("eu-west-1"))).toEqual({ Location: `http://${name}.s3.amazonaws.com/` });
  });

  it("refuses who may not, judging the name", async () => {
    const ben = await here.userWith("ben", allowing("s3:CreateBucket", "arn:aws:s3:::other-*"));
    await expect(ben(createBucket, { Bucket: name })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`s3:CreateBucket on resource: arn:aws:s3:::${name}`),
    });
    const eve = await here.userWith("eve", {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Action: "s3:CreateBucket",
        Resource: "*",
        Condition: { StringEquals: { "s3:locationconstraint": "eu-west-1" } },
      },
    });
    await expect(eve(createBucket, { Bucket: name })).rejects.toMatchObject({ code: "AccessDenied" });
    await eve(createBucket, { Bucket: name, ...inRegion("eu-west-1") });
  });

  it("refuses what cannot be: a name of another account or of one's own, ACLs, what is not simulated", async () => {
    const other = await world();
    await other.root(createBucket, { Bucket: name });
    await expect(here.root(createBucket, { Bucket: name })).rejects.toMatchObject({
      code: "BucketAlreadyExists",
      status: 409,
    });
    await here.root(createBucket, { Bucket: `${name}-eu`, ...inRegion("eu-west-1") });
    await expect(here.root(createBucket, { Bucket: `${name}-eu`, ...inRegion("eu-west-1") })).rejects.toMatchObject({
      code: "BucketAlreadyOwnedByYou",
      status: 409,
    });
    expect(await other.root(createBucket, { Bucket: name })).toEqual({ Location: `/${name}` });
    await expect(here.root(createBucket, { Bucket: `${name}-2`, ACL: "public-read" })).rejects.toMatchObject({
      code: "InvalidBucketAclWithObjectOwnership",
    });
    await expect(
      here.root(createBucket, { Bucket: `${name}-2`, ObjectLockEnabledForBucket: true }),
    ).rejects.toMatchObject({ code: "NotImplemented", status: 501 });
  });
});
