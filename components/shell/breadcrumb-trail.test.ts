import { describe, expect, it } from "vitest";
import { eraStrings } from "../eras/strings";
import { breadcrumbTrail } from "./breadcrumb-trail";

const texts = (path: string) => breadcrumbTrail(path, eraStrings("current")).map(({ text }) => text);

describe("the breadcrumbs", () => {
  it("name folders by their words and things by their names", () => {
    expect(texts("/iam/users/ben")).toEqual(["IAM", "IAM users", "ben"]);
    expect(texts("/iam/users/tags")).toEqual(["IAM", "IAM users", "tags"]);
    expect(texts("/iam/users/ben/assign-mfa")).toEqual(["IAM", "IAM users", "ben", "Assign MFA device"]);
    expect(texts(`/iam/policies/${encodeURIComponent("arn:aws:iam::aws:policy/ReadOnlyAccess")}`)).toEqual([
      "IAM",
      "Policies",
      "ReadOnlyAccess",
    ]);
  });

  it("name the forms below a page that holds no things", () => {
    expect(texts("/iam/account-settings/password-policy")).toEqual(["IAM", "Account settings", "Edit password policy"]);
    expect(texts("/iam/security-credentials/assign-mfa")).toEqual([
      "IAM",
      "My security credentials",
      "Assign MFA device",
    ]);
    expect(texts("/iam/users/create")).toEqual(["IAM", "IAM users", "Create user"]);
    expect(texts("/account")).toEqual(["Account"]);
  });
});
