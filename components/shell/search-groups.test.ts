import { describe, expect, it } from "vitest";
import { eraStrings } from "../eras/strings";
import { foundGroups, pageGroup, serviceGroup } from "./search-groups";

const nothing = { users: [], groups: [], roles: [], policies: [], accessKeys: [], more: [], hidden: [] };
const strings = eraStrings("current");

describe("what the searches offer", () => {
  it("are pages by the era's name, and by other words for them", () => {
    expect(pageGroup("Pages", "advisor nothing", strings)).toEqual([]);
    expect(pageGroup("Pages", "user groups", strings)).toEqual([
      { title: "Pages", results: [{ name: "IAM user groups", href: "/iam/groups" }] },
    ]);
    expect(pageGroup("Pages", "groups", eraStrings("2020"))[0]?.results[0]?.name).toBe("Groups");
  });

  it("are services by name and by what they are for", () => {
    expect(serviceGroup("bucket", "current")).toMatchObject([
      { title: "Services", results: [{ name: "S3", href: "/s3/buckets" }] },
    ]);
    expect(serviceGroup("nothing like it", "current")).toEqual([]);
  });

  it("are AWS's other services too, which lead nowhere or to what explains them", () => {
    expect(serviceGroup("lambda", "current")).toEqual([
      { title: "Services", results: [{ name: "Lambda", elsewhere: true }] },
    ]);
    expect(serviceGroup("single sign", "2020")[0]?.results).toMatchObject([{ name: "AWS Single Sign-On" }]);
    expect(serviceGroup("identity center", "current")[0]?.results).toEqual([
      { name: "IAM Identity Center", elsewhere: true, href: "/singlesignon" },
    ]);
  });

  it("hold the text where a word begins", () => {
    const names = (text: string) =>
      [serviceGroup(text, "current"), pageGroup("Pages", text, strings)]
        .flat(2)
        .flatMap(({ results }) => results.map(({ name }) => name));
    expect(names("al"), "alias").toEqual(["Dashboard"]);
    expect(names("rd")).toEqual([]);
    expect(names("db"), "a capital letter begins one").toEqual(["DynamoDB"]);
    expect(names("Trail")).toEqual(["CloudTrail"]);
    expect(names("instance pro")).toEqual(["Roles"]);
  });

  it("lead each finding to its page, a key to its user, a refusal to its explanation", () => {
    const found = {
      ...nothing,
      users: ["a+b"],
      policies: [{ name: "Reports", arn: "arn:aws:iam::111122223333:policy/Reports" }],
      accessKeys: [
        { id: "AKIA2222222222222222", userName: "ana" },
        { id: "AKIA3333333333333333", userName: null },
      ],
      hidden: [{ action: "iam:ListRoles", message: "no", eventId: "e1" }],
    };
    expect(
      foundGroups("a", found, strings).map(({ title, results }) => [title, results.map(({ href }) => href)]),
    ).toEqual([
      ["Users", ["/iam/users/a%2Bb"]],
      ["Policies", ["/iam/policies/arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2FReports"]],
      ["Access keys", ["/iam/users/ana?section=security_credentials", "/iam/security-credentials"]],
      ["Access denied", ["/iam/authorization-details/e1"]],
    ]);
    const ofGroup = { ...nothing, groups: ["Devs"] };
    const headings = (["current", "2020"] as const).map(
      (era) => foundGroups("devs", ofGroup, eraStrings(era))[0]?.title,
    );
    expect(headings).toEqual(["User groups", "Groups"]);
    expect(foundGroups("a", undefined, strings)).toEqual([]);
  });

  it("say where there is more than is told, and lead to all of it", () => {
    const [policies] = foundGroups(" s3 ", { ...nothing, more: ["policy"] }, strings);
    expect(policies).toEqual({ title: "Policies", results: [{ name: "All with “s3”", href: "/iam/policies?q=s3" }] });
  });
});
