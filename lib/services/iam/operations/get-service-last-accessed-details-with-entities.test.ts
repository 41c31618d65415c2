import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { generateServiceLastAccessedDetails } from "./generate-service-last-accessed-details";
import { getServiceLastAccessedDetailsWithEntities } from "./get-service-last-accessed-details-with-entities";
import { getUser } from "./get-user";

const Arn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
const iam = { ServiceNamespace: "iam" };

describe("GetServiceLastAccessedDetailsWithEntities", () => {
  let here: World;
  let JobId: string | undefined;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    for (const name of ["ann", "ben", "kim"]) await make.user(name);
    await make.group("Devs");
    await make.member("ben", "Devs");
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: Arn });
    await here.root(attachUserPolicy, { UserName: "ann", PolicyArn: Arn });
    await (await here.user("ben"))(getUser, { UserName: "ben" });
    ({ JobId } = await here.root(generateServiceLastAccessedDetails, { Arn }));
  });

  it("tells who holds the policy, by group too, and who of them used the service", async () => {
    const report = await here.root(getServiceLastAccessedDetailsWithEntities, { JobId, ...iam });
    expect(report).toMatchObject({ JobStatus: "COMPLETED", IsTruncated: false });
    const info = (Name: string) => ({
      Name,
      Type: "USER",
      Path: "/",
      Arn: `arn:aws:iam::${here.accountId}:user/${Name}`,
    });
    expect(report.EntityDetailsList).toEqual([
      { EntityInfo: expect.objectContaining(info("ben")), LastAuthenticated: here.at },
      { EntityInfo: expect.objectContaining(info("ann")) },
    ]);
    const first = await here.root(getServiceLastAccessedDetailsWithEntities, { JobId, ...iam, MaxItems: 1 });
    const second = await here.root(getServiceLastAccessedDetailsWithEntities, { JobId, ...iam, Marker: first.Marker });
    expect(second.EntityDetailsList?.map(({ EntityInfo }) => EntityInfo?.Name)).toEqual(["ann"]);
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(getServiceLastAccessedDetailsWithEntities, { JobId, ServiceNamespace: "i am" }),
    ).rejects.toMatchObject(violation("serviceNamespace", "Member must satisfy regular expression pattern: [\\w-]*"));
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("iam:GetServiceLastAccessedDetails"));
    await expect(eve(getServiceLastAccessedDetailsWithEntities, { JobId, ...iam })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetServiceLastAccessedDetailsWithEntities", "*"),
    );
  });

  it("refuses what cannot be: no such job, a service that the report does not have", async () => {
    const none = "00000000-0000-4000-8000-000000000000";
    for (const input of [
      { JobId: none, ...iam },
      { JobId, ServiceNamespace: "sqs" },
    ])
      await expect(here.root(getServiceLastAccessedDetailsWithEntities, input)).rejects.toMatchObject({
        code: "NoSuchEntity",
        status: 404,
      });
  });
});
