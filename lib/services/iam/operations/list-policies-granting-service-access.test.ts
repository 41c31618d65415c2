import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { listPoliciesGrantingServiceAccess } from "./list-policies-granting-service-access";
import { putGroupPolicy } from "./put-group-policy";

const everything = "arn:aws:iam::aws:policy/AdministratorAccess";

describe("ListPoliciesGrantingServiceAccess", () => {
  let here: World;
  let Arn: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.user("ben");
    await make.group("Devs");
    await make.member("ben", "Devs");
    Arn = `arn:aws:iam::${here.accountId}:user/ben`;
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: everything });
    const PolicyDocument = JSON.stringify(allowing("s3:Get*", "arn:aws:s3:::larch/*"));
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "reads", PolicyDocument });
  });

  it("lists them for each service, those of groups too", async () => {
    const ServiceNamespaces = ["s3", "iam", "nothing"];
    const managed = { PolicyName: "AdministratorAccess", PolicyType: "MANAGED", PolicyArn: everything };
    const inline = { PolicyName: "reads", PolicyType: "INLINE", EntityType: "GROUP", EntityName: "Devs" };
    const listed = await here.root(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces });
    expect(listed).toEqual({
      PoliciesGrantingServiceAccess: [
        { ServiceNamespace: "s3", Policies: expect.arrayContaining([managed, inline]) },
        { ServiceNamespace: "iam", Policies: [managed] },
        { ServiceNamespace: "nothing", Policies: [] },
      ],
      IsTruncated: false,
    });
  });

  it("pages", async () => {
    const ServiceNamespaces = Array.from({ length: 101 }, (_, index) => `service-${index}`);
    const first = await here.root(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces });
    expect([first.PoliciesGrantingServiceAccess?.length, first.IsTruncated]).toEqual([100, true]);
    const { Marker } = first;
    const second = await here.root(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces, Marker });
    expect(second.PoliciesGrantingServiceAccess).toEqual([{ ServiceNamespace: "service-100", Policies: [] }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces: [] })).rejects.toMatchObject(
      violation("serviceNamespaces", "Member must have length greater than or equal to 1"),
    );
    await expect(
      here.root(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces: ["s3", "s 3"] }),
    ).rejects.toMatchObject(
      violation(
        "serviceNamespaces",
        "Member must satisfy constraint: [Member must have length less than or equal to 64, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\w-]*]",
      ),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listPoliciesGrantingServiceAccess, { Arn, ServiceNamespaces: ["s3"] })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListPoliciesGrantingServiceAccess", Arn),
    );
  });

  it("refuses what cannot be: no such user", async () => {
    await expect(
      here.root(listPoliciesGrantingServiceAccess, { Arn: `${Arn}2`, ServiceNamespaces: ["s3"] }),
    ).rejects.toMatchObject(noUser("ben2"));
  });
});
