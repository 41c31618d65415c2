import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { describeAccount } from "@/lib/services/training/operations/describe-account";
import { trusting } from "@/lib/testing/iam";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import { type World, world } from "@/lib/testing/world";
import { deletePublicAccessBlock } from "./delete-public-access-block";
import { getBucketPolicy } from "./get-bucket-policy";
import { headBucket } from "./head-bucket";
import { putBucketPolicy } from "./put-bucket-policy";

describe("PutBucketPolicy", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const statement = (more: object = {}) => ({
    Effect: "Allow",
    Principal: { AWS: "111122223333" },
    Action: "s3:GetObject",
    Resource: `arn:aws:s3:::${place.Bucket}/*`,
    ...more,
  });
  const putOne = (Policy: string) => place.here.root(putBucketPolicy, { Bucket: place.Bucket, Policy });
  const of = (more: object) => JSON.stringify({ Version: "2012-10-17", Statement: [statement(more)] });

  it("gives the bucket its policy, which counts at once", async () => {
    const ben = await place.here.userWith("ben");
    await expect(ben(headBucket, { Bucket: place.Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
    const Principal = { AWS: `arn:aws:iam::${place.here.accountId}:user/ben` };
    await putOne(of({ Principal, Action: "s3:ListBucket", Resource: `arn:aws:s3:::${place.Bucket}` }));
    await ben(headBucket, { Bucket: place.Bucket });
  });

  it("refuses what is malformed, in S3's words", async () => {
    const sentences = [
      [
        '{"Version": "2012-10-17", "Version": "2012-10-17"}',
        "Policies must be valid JSON and the first byte must be '{'",
      ],
      ["no policy", "Policies must be valid JSON and the first byte must be '{'"],
      [of({ Principal: undefined }), "Missing required field Principal"],
      [of({ Action: undefined }), "Missing required field Action"],
      [of({ Resource: undefined }), "Missing required field Resource"],
      [of({ Principal: {} }), "Missing required field Principal"],
      [of({ Principal: { AWS: [] } }), "Missing required field Principal"],
      [of({ Action: [] }), "Missing required field Action"],
      [of({ Resource: [] }), "Missing required field Resource"],
      [of({ Resource: "arn:aws:s3:::another/*" }), "Policy has invalid resource"],
      [of({ Action: "iam:GetUser" }), "Policy has invalid action"],
      [of({ Principal: { AWS: "ben" } }), "Invalid principal in policy"],
      ["{}", "Missing required field Statement"],
    ] as const;
    for (const [policy, message] of sentences)
      await expect(putOne(policy)).rejects.toMatchObject({ code: "MalformedPolicy", status: 400, message });
    await expect(putOne(of({ Sid: "x".repeat(21_000) }))).rejects.toMatchObject({ code: "PolicyTooLarge" });
  });

  const arn = (resource: string, service = "iam", accountId = place.here.accountId) =>
    `arn:aws:${service}::${accountId}:${resource}`;
  const shown = async () =>
    JSON.parse((await place.here.root(getBucketPolicy, { Bucket: place.Bucket })).Policy ?? "").Statement[0];

  it("takes users, roles and sessions that exist, of whichever account, and whoever is not bound", async () => {
    const { here } = place;
    const other = await world();
    await other.root(createUser, { UserName: "zed", Path: "/eng/" });
    const made = await here.root(createRole, {
      RoleName: "Reader",
      AssumeRolePolicyDocument: trusting({ Service: "ec2.amazonaws.com" }),
    });
    const AWS = [
      arn("user/eng/zed", "iam", other.accountId),
      arn("role/Reader"),
      arn("assumed-role/Reader/one", "sts"),
      arn("federated-user/guest", "sts"),
      "999988887777",
      arn("root"),
    ];
    const Principal = { AWS, Service: "ec2.amazonaws.com", CanonicalUser: "0".repeat(64) };
    await putOne(of({ Principal }));
    expect((await shown()).Principal).toEqual(Principal);
    await putOne(of({ Principal: { AWS: made.Role?.RoleId } }));
    expect((await shown()).Principal).toEqual({ AWS: arn("role/Reader") });
  });

  it("refuses principals that do not exist, in Principal and NotPrincipal, and leaves the policy as it was", async () => {
    const { here } = place;
    await here.userWith("ben");
    await putOne(of({ Principal: { AWS: arn("user/ben") } }));
    const nobody = [
      arn("user/none"),
      arn("user/eng/ben"),
      arn("role/None"),
      arn("assumed-role/None/one", "sts"),
      arn("user/zed", "iam", "999988887777"),
      arn("user/ben").replace("arn:aws:", "arn:aws-cn:"),
      "AIDAAAAAAAAAAAAAAAAAA",
    ];
    for (const AWS of nobody)
      for (const more of [
        { Principal: { AWS: [arn("user/ben"), AWS] } },
        { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS } },
      ])
        await expect(putOne(of(more)), AWS).rejects.toMatchObject({
          code: "MalformedPolicy",
          status: 400,
          message: "Invalid principal in policy",
        });
    expect((await shown()).Principal).toEqual({ AWS: arn("user/ben") });
  });

  it("means the user whom it named, and no namesake", async () => {
    const { here, Bucket } = place;
    const listed = { Action: "s3:ListBucket", Resource: `arn:aws:s3:::${Bucket}` };
    const { User } = await here.root(createUser, { UserName: "ben" });
    await putOne(of({ ...listed, Principal: { AWS: arn("user/ben") } }));
    await (await here.user("ben"))(headBucket, { Bucket });
    expect((await here.root(describeAccount, {})).buckets[0]?.policy).toContain(arn("user/ben"));
    await here.root(deleteUser, { UserName: "ben" });
    expect((await shown()).Principal).toEqual({ AWS: User?.UserId });
    await here.root(createUser, { UserName: "ben" });
    const namesake = await here.user("ben");
    await expect(namesake(headBucket, { Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
    expect((await shown()).Principal).toEqual({ AWS: User?.UserId });
    // As it is shown it can not be put again.
    await expect(putOne(of({ Principal: { AWS: User?.UserId } }))).rejects.toMatchObject({ code: "MalformedPolicy" });
  });

  it("binds whom NotPrincipal spares", async () => {
    const { here, Bucket } = place;
    const everything = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
    const ben = await here.userWith("ben", everything);
    const eve = await here.userWith("eve", everything);
    const NotPrincipal = { AWS: [arn("user/ben"), arn("root")] };
    const denied = { Effect: "Deny", Principal: undefined, NotPrincipal };
    await putOne(of({ ...denied, Action: "s3:ListBucket", Resource: `arn:aws:s3:::${Bucket}` }));
    await ben(headBucket, { Bucket });
    await expect(eve(headBucket, { Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
    expect((await shown()).NotPrincipal).toEqual(NotPrincipal);
  });

  it("leaves policies in force that were stored before, by names", async () => {
    const { here, Bucket } = place;
    const ben = await here.userWith("ben");
    const policy = of({
      Principal: { AWS: [arn("user/ben"), arn("user/none")] },
      Action: "s3:ListBucket",
      Resource: `arn:aws:s3:::${Bucket}`,
    });
    await reader.query("UPDATE s3_bucket SET policy = $2 WHERE name = $1", [Bucket, policy]);
    await ben(headBucket, { Bucket });
    expect((await here.root(getBucketPolicy, { Bucket })).Policy).toBe(policy);
  });

  it("refuses a public policy while public policies are blocked", async () => {
    const everyone = of({ Principal: "*" });
    await expect(putOne(everyone)).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("because public policies are prevented by the BlockPublicPolicy setting"),
    });
    await place.here.root(deletePublicAccessBlock, { Bucket: place.Bucket });
    await putOne(everyone);
  });

  itIsJudged(putBucketPolicy, {
    place: () => place,
    input: () => ({ Policy: '{"Version":"2012-10-17","Statement":[]}' }),
    action: "s3:PutBucketPolicy",
    ownersAlone: true,
  });
});
