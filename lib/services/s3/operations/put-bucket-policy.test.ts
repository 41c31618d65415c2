import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deletePublicAccessBlock } from "./delete-public-access-block";
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
      ["no policy", "Policies must be valid JSON and the first byte must be '{'"],
      [of({ Principal: undefined }), "Missing required field Principal"],
      [of({ Action: undefined }), "Missing required field Action"],
      [of({ Resource: undefined }), "Missing required field Resource"],
      [of({ Resource: "arn:aws:s3:::another/*" }), "Policy has invalid resource"],
      [of({ Action: "iam:GetUser" }), "Policy has invalid action"],
      [of({ Principal: { AWS: "ben" } }), "Invalid principal in policy"],
      ["{}", "Missing required field Statement"],
    ] as const;
    for (const [policy, message] of sentences)
      await expect(putOne(policy)).rejects.toMatchObject({ code: "MalformedPolicy", status: 400, message });
    await expect(putOne(of({ Sid: "x".repeat(21_000) }))).rejects.toMatchObject({ code: "PolicyTooLarge" });
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
