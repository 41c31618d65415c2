import { describe, expect, it } from "vitest";
import { findService } from "./find-service";
import { services } from "./port.fixture";
import { type AwsRequest, splitTarget } from "./request";

const found = (target: string, headers: Record<string, string> = {}, body = "") => {
  const request: AwsRequest = {
    method: "POST",
    ...splitTarget(target),
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.from(body),
    bodyTooLarge: false,
    sourceIp: "127.0.0.1",
    secure: false,
    at: new Date(0),
  };
  const { name, protocol, contract } = findService(request, services);
  return [name, protocol, contract ? "served" : "not served"];
};

const scope = (service: string) => ({
  Authorization: `AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/${service}/aws4_request, X=`,
});
const formType = { "Content-Type": "application/x-www-form-urlencoded" };

describe("a request's service", () => {
  it.each(["iam", "sts", "s3", "cloudtrail"])("is that of its scope: %s", (name) => {
    expect(found("/", scope(name))[0]).toBe(name);
    expect(found(`/?X-Amz-Credential=A%2F20260101%2Fus-east-1%2F${name}%2Faws4_request`)[0]).toBe(name);
  });

  it("is that of its scope, whatever form and target say", () => {
    const headers = { ...scope("sts"), ...formType, "X-Amz-Target": "CloudTrail_20131101.LookupEvents" };
    expect(found("/", headers, "Action=ListUsers&Version=2010-05-08")[0]).toBe("sts");
  });

  it("is found by target, by form, by address; S3's for what is left", () => {
    expect(found("/", { "X-Amz-Target": "a.b.CloudTrail_20131101.LookupEvents" })).toEqual([
      "cloudtrail",
      "json",
      "served",
    ]);
    expect(found("/", formType, "Action=X&Version=2011-06-15")).toEqual(["sts", "query", "served"]);
    expect(found("/?Action=ListUsers&Version=2010-05-08")).toEqual(["iam", "query", "served"]);
    expect(found("/")).toEqual(["s3", "rest-xml", "served"]);
    expect(found("/bucket/key", { Authorization: "Basic x" })).toEqual(["s3", "rest-xml", "served"]);
  });

  it("is not S3 for a form or a target of a service that is not served", () => {
    expect(found("/", formType, "Action=DescribeVpcs&Version=2016-11-15")).toEqual(["unknown", "query", "not served"]);
    expect(found("/", { "X-Amz-Target": "DynamoDB_20120810.ListTables" })).toEqual(["unknown", "json", "not served"]);
    expect(found("/", scope("lambda"))).toEqual(["lambda", "json", "not served"]);
    expect(found("/", scope("s3express"))).toEqual(["s3express", "rest-xml", "not served"]);
  });

  it("is found in a form that cannot be read, by what is around it", () => {
    expect(found("/", { ...formType, ...scope("iam") }, "Action=%FF&Version=2010-05-08")[0]).toBe("iam");
    expect(found("/", formType, "Action=%FF&Version=2010-05-08")[0]).toBe("s3");
  });
});
