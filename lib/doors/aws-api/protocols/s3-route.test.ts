import { describe, expect, it } from "vitest";
import { contractOf } from "../contract";
import { contract as data } from "../contracts/s3.generated";
import { splitTarget } from "../request";
import { s3Route } from "./s3-route";

const contract = contractOf(data);
const route = (line: string, headers: Record<string, string> = {}) => {
  const [method = "", target = ""] = line.split(" ");
  const request = {
    method,
    ...splitTarget(target),
    rawHeaders: ["Host", "127.0.0.1", ...Object.entries(headers).flat()],
    body: Buffer.alloc(0),
    bodyTooLarge: false,
    sourceIp: "127.0.0.1",
    secure: false,
    at: new Date(0),
  };
  return s3Route(request, contract)?.name;
};

describe("an S3 request is", () => {
  it.each([
    ["GET /", "ListBuckets"],
    ["GET /?x-id=ListBuckets&max-buckets=2", "ListBuckets"],
    ["GET /?x-id=ListDirectoryBuckets", "ListDirectoryBuckets"],
    ["PUT /b", "CreateBucket"],
    ["PUT /b/", "CreateBucket"],
    ["DELETE /b", "DeleteBucket"],
    ["DELETE /b?policy", "DeleteBucketPolicy"],
    ["DELETE /b?tagging=", "DeleteBucketTagging"],
    ["PUT /b?policy", "PutBucketPolicy"],
    ["HEAD /b", "HeadBucket"],
    ["GET /b?location", "GetBucketLocation"],
    ["GET /b", "ListObjects"],
    ["GET /b?list-type=2&prefix=x", "ListObjectsV2"],
    ["GET /b?versions", "ListObjectVersions"],
    ["GET /b/k", "GetObject"],
    ["GET /b/k?acl", "GetObjectAcl"],
    ["GET /b/k?uploadId=1", "ListParts"],
    ["PUT /b/k", "PutObject"],
    ["PUT /b/k?partNumber=1&uploadId=2", "UploadPart"],
    ["DELETE /b/k", "DeleteObject"],
    ["DELETE /b/k?uploadId=1", "AbortMultipartUpload"],
    ["POST /b?delete", "DeleteObjects"],
    ["POST /b/k?uploads", "CreateMultipartUpload"],
    ["PATCH /b", undefined],
    ["POST /", undefined],
    ["DELETE /", undefined],
  ])("%s: %s", (line, name) => {
    expect(route(line)).toBe(name);
  });

  it("a copy where its source is named", () => {
    expect(route("PUT /b/k", { "x-amz-copy-source": "/a/k" })).toBe("CopyObject");
  });

  it("never one about the whole bucket or its list where a part of it is named", () => {
    const parts = contract
      .operations()
      .flatMap(({ http }) => /^\/\?([^=&]+)(&|$)/.exec(http?.pattern ?? "")?.[1] ?? []);
    expect(new Set(parts).size).toBeGreaterThan(30);
    for (const part of parts) {
      const found = ["DELETE", "PUT", "GET", "HEAD"].map((method) => route(`${method} /b?${part}`));
      for (const whole of ["DeleteBucket", "CreateBucket", "ListObjects", "HeadBucket"])
        expect(found).not.toContain(whole);
    }
  });
});
