import { expect, test } from "vitest";
import { headerOf, metadataText, systemKeys } from "@/components/s3/metadata-rules";
import { getObject } from "@/lib/services/s3/operations/get-object";
import { putObject } from "@/lib/services/s3/operations/put-object";
import { bodyOf, bucketWorld } from "@/lib/testing/s3";
import { uploadMetadata } from "./upload-metadata";

test("each header of the system's, and each of the person's own, is a member of the call", () => {
  const rows = systemKeys.map((key) => ({ type: "system" as const, key, value: "Wed, 21 Oct 2026 07:28:00 GMT" }));
  const own = { type: "user" as const, key: "Team", value: "blü&e=1" };
  const given = uploadMetadata(metadataText([...rows, own]));
  expect(Object.keys(given)).toHaveLength(rows.length + 1);
  expect(given).toMatchObject({
    CacheControl: rows[0]?.value,
    Expires: new Date("2026-10-21T07:28:00Z"),
    Metadata: { team: "blü&e=1" },
  });
  expect(uploadMetadata("")).toEqual({});
  expect(uploadMetadata(`${headerOf(own)}=&x-amz-acl=public-read&Metadata=x&__proto__=y`)).toEqual({
    Metadata: { team: "" },
  });
});

test("what was sent comes back with the object; what is no header is refused", async () => {
  const { here, Bucket } = await bucketWorld();
  const put = (text: string) => here.root(putObject, { Bucket, Key: "a", Body: bodyOf("a"), ...uploadMetadata(text) });
  await put("Cache-Control=no-cache&x-amz-meta-team=blue");
  expect(await here.root(getObject, { Bucket, Key: "a" })).toMatchObject({
    CacheControl: "no-cache",
    Metadata: { team: "blue" },
  });
  for (const text of ["x-amz-meta-a%20b=1", "x-amz-meta-=1", "x-amz-meta-a%0d%0a=1", "Expires=soon"])
    await expect(put(text)).rejects.toMatchObject({ status: 400 });
});
