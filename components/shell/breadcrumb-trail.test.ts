import { describe, expect, it } from "vitest";
import { eraStrings } from "../eras/strings";
import { breadcrumbTrail } from "./breadcrumb-trail";

const trail = (path: string, era: "2020" | "current" = "current") =>
  breadcrumbTrail(path, eraStrings(era)).map(({ text }) => text);

describe("breadcrumbTrail", () => {
  it("names the pages of a user by the era", () => {
    expect(trail("/iam/users/ben")).toEqual(["IAM", "IAM users", "ben"]);
    expect(trail("/iam/groups/Admins", "2020")).toEqual(["IAM", "Groups", "Admins"]);
    expect(trail("/iam/groups/create")).toEqual(["IAM", "IAM user groups", "Create user group"]);
    expect(trail("/iam/groups/create", "2020")).toEqual(["IAM", "Groups", "Create group"]);
  });
  it("shows a policy by its name, not by its ARN", () => {
    expect(trail("/iam/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fjob-function%2FBilling")).toEqual([
      "IAM",
      "Policies",
      "Billing",
    ]);
  });
  it("names Identity Center", () => {
    expect(trail("/singlesignon")).toEqual(["IAM Identity Center"]);
  });
  it("takes a user whose name is a word of ours for a user", () => {
    expect(trail("/iam/users/tags")).toEqual(["IAM", "IAM users", "tags"]);
  });
  it("names the pages of roles", () => {
    expect(trail("/s3/buckets/create")).toEqual(["Amazon S3", "Buckets", "Create bucket"]);
    expect(trail("/iam/roles/create")).toEqual(["IAM", "Roles", "Create role"]);
    expect(trail("/iam/roles/Deploy/edit-trust-policy")).toEqual(["IAM", "Roles", "Deploy", "Edit trust policy"]);
  });
  it("names the pages of identity providers, and one by its whole address", () => {
    expect(trail("/iam/identity-providers/create")).toEqual(["IAM", "Identity providers", "Add provider"]);
    const arn = encodeURIComponent("arn:aws:iam::123456789012:oidc-provider/idp.example.org/a");
    expect(trail(`/iam/identity-providers/${arn}`)).toEqual(["IAM", "Identity providers", "idp.example.org/a"]);
  });
  it("links every crumb to its page", () => {
    expect(breadcrumbTrail("/iam/users/a%2Bb/assign-mfa", eraStrings("current")).map(({ href }) => href)).toEqual([
      "/iam",
      "/iam/users",
      "/iam/users/a%2Bb",
      "/iam/users/a%2Bb/assign-mfa",
    ]);
  });
  it("has no crumb for an event's id", () => {
    expect(trail("/iam/authorization-details/4f3be7cd")).toEqual(["IAM", "Authorization details"]);
  });
  it("leads through the folders of a bucket, which stand behind the question mark", () => {
    const at = (path: string, asked: Record<string, string>) =>
      breadcrumbTrail(path, eraStrings("current"), asked).map(({ text, href }) => [text, href]);
    const [root, buckets, bucket] = [
      ["Amazon S3", "/s3/buckets"],
      ["Buckets", "/s3/buckets"],
      ["web", "/s3/buckets/web"],
    ];
    const a = ["a/", "/s3/buckets/web?prefix=a%2F"];
    expect(at("/s3/buckets/web", { prefix: "a/../" })).toEqual([
      ...[root, buckets, bucket, a],
      ["../", "/s3/buckets/web?prefix=a%2F..%2F"],
    ]);
    expect(at("/s3/buckets/web/object", { key: "a/b?.txt" })).toEqual([
      ...[root, buckets, bucket, a],
      ["b?.txt", "/s3/buckets/web/object?key=a%2Fb%3F.txt"],
    ]);
    expect(at("/s3/buckets/web/object", { key: "a/" }).slice(3)).toEqual([["a/", "/s3/buckets/web/object?key=a%2F"]]);
    expect(at("/s3/buckets/web/upload", { prefix: "a/" }).slice(3)).toEqual([a, ["Upload", "/s3/buckets/web/upload"]]);
    expect(at("/iam/users", { prefix: "a/" })).toHaveLength(2);
  });
});
