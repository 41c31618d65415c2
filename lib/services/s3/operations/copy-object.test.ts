import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, bucketWorld, noBucket, noKey, open } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { copyObject } from "./copy-object";
import { deleteObject } from "./delete-object";
import { getObject } from "./get-object";
import { putObject } from "./put-object";

describe("CopyObject", () => {
  let here: World;
  let Bucket: string;
  beforeEach(async () => {
    ({ here, Bucket } = await bucketWorld());
    await here.root(putObject, {
      Bucket,
      Key: "a ü",
      Body: bodyOf("hello"),
      ContentType: "text/x",
      Metadata: { m: "1" },
    });
  });

  const copied = (input: object = {}) =>
    here.root(copyObject, { Bucket, Key: "copy", CopySource: `/${Bucket}/a%20%C3%BC`, ...input });

  it("copies body and headers, or takes new ones", async () => {
    expect((await copied()).CopyObjectResult?.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(await here.root(getObject, { Bucket, Key: "copy" })).toMatchObject({
      ContentType: "text/x",
      Metadata: { m: "1" },
    });
    await copied({ MetadataDirective: "REPLACE", ContentType: "text/y" });
    expect(await here.root(getObject, { Bucket, Key: "copy" })).toMatchObject({ ContentType: "text/y", Metadata: {} });
    await here.root(deleteObject, { Bucket, Key: "a ü" });
    expect(await here.root(getObject, { Bucket, Key: "copy" })).toMatchObject({ ContentLength: 5 });
  });

  it("copies between accounts where both sides allow it, and the copy is the owner's", async () => {
    const there = await bucketWorld();
    const CopySource = `${Bucket}/a%20%C3%BC`;
    const take = () => there.here.root(copyObject, { Bucket: there.Bucket, Key: "taken", CopySource });
    await expect(take()).rejects.toMatchObject({ code: "AccessDenied" });
    await open(here, Bucket, { AWS: there.here.accountId }, "s3:GetObject");
    await take();
    await here.root(deleteObject, { Bucket, Key: "a ü" });
    const got = await there.here.root(getObject, { Bucket: there.Bucket, Key: "taken" });
    expect(got.Body.file).toContain(there.here.accountId);
  });

  it("refuses what is malformed", async () => {
    for (const CopySource of ["nothing", "b/%FF", "b/k?versionId=1"])
      await expect(copied({ CopySource })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses who may not: to write there, or to read here", async () => {
    const source = `arn:aws:s3:::${Bucket}/a ü`;
    const input = { Bucket, Key: "copy", CopySource: `${Bucket}/a%20%C3%BC` };
    const ben = await here.userWith("ben", allowing("s3:PutObject"));
    await expect(ben(copyObject, input)).rejects.toMatchObject({
      message: expect.stringContaining(`s3:GetObject on resource: ${source}`),
    });
    const eve = await here.userWith("eve", allowing("s3:GetObject"));
    await expect(eve(copyObject, input)).rejects.toMatchObject({ message: expect.stringContaining("s3:PutObject") });
  });

  it("refuses what cannot be: no source, itself without a change, a condition that does not hold", async () => {
    await expect(copied({ CopySource: `${Bucket}/none` })).rejects.toMatchObject(noKey);
    await expect(copied({ CopySource: `${Bucket}-none/a` })).rejects.toMatchObject(noBucket);
    await expect(copied({ Key: "a ü" })).rejects.toMatchObject({ code: "InvalidRequest" });
    await expect(copied({ CopySourceIfMatch: '"0"' })).rejects.toMatchObject({ code: "PreconditionFailed" });
  });
});
