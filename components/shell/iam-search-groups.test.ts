import { describe, expect, it } from "vitest";
import { eraStrings } from "../eras/strings";
import { searchGroups } from "./iam-search-groups";

const nothing = { users: [], groups: [], roles: [], policies: [], accessKeys: [], hidden: [] };
const strings = eraStrings("current");

describe("searchGroups", () => {
  it("names pages by the era, and by other words for them", () => {
    expect(searchGroups("advisor nothing", strings, nothing)).toEqual([]);
    expect(searchGroups("user groups", strings, undefined)).toEqual([
      { title: "Pages", results: [{ name: "IAM user groups", href: "/iam/groups" }] },
    ]);
    expect(searchGroups("groups", eraStrings("2020"), undefined)[0]?.results[0]?.name).toBe("Groups");
  });

  it("leads each finding to its page, a key to its user, a refusal to its explanation", () => {
    const found = {
      ...nothing,
      users: ["a+b"],
      policies: [{ name: "Reports", arn: "arn:aws:iam::111122223333:policy/Reports" }],
      accessKeys: [{ id: "AKIA2222222222222222", userName: "ana" }],
      hidden: [{ action: "iam:ListRoles", message: "no", eventId: "e1" }],
    };
    const groups = searchGroups("zzz", strings, found);
    expect(groups.map(({ title, results }) => [title, results.map(({ href }) => href)])).toEqual([
      ["Users", ["/iam/users/a%2Bb"]],
      ["Policies", ["/iam/policies/arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2FReports"]],
      ["Access keys", ["/iam/users/ana?section=security_credentials"]],
      ["Access denied", ["/iam/authorization-details/e1"]],
    ]);
  });
});
