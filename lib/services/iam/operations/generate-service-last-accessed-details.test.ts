import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noPolicy, noUser, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { generateServiceLastAccessedDetails } from "./generate-service-last-accessed-details";
import { getServiceLastAccessedDetails } from "./get-service-last-accessed-details";

describe("GenerateServiceLastAccessedDetails", () => {
  let here: World;
  let ben: string;
  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    ben = `arn:aws:iam::${here.accountId}:user/ben`;
  });

  it("makes a report of a user, a group, a policy of the account and one of AWS", async () => {
    const make = makersOf(here);
    await make.group("Devs");
    const own = await make.policy("own");
    const arns = [ben, `arn:aws:iam::${here.accountId}:group/Devs`, own, "arn:aws:iam::aws:policy/IAMReadOnlyAccess"];
    const services = await Promise.all(
      arns.map(async (Arn) => {
        const { JobId } = await here.root(generateServiceLastAccessedDetails, { Arn });
        const report = await here.root(getServiceLastAccessedDetails, { JobId });
        return report.ServicesLastAccessed?.map(({ ServiceNamespace }) => ServiceNamespace);
      }),
    );
    expect(services.slice(0, 3)).toEqual([[], [], ["s3"]]);
    expect(services[3]).toContain("iam");
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(generateServiceLastAccessedDetails, { Arn: ben, Granularity: "BY_HAND" }),
    ).rejects.toMatchObject(
      violation("granularity", "Member must satisfy enum value set: [SERVICE_LEVEL, ACTION_LEVEL]"),
    );
    const device = `arn:aws:iam::${here.accountId}:mfa/phone`;
    await expect(here.root(generateServiceLastAccessedDetails, { Arn: device })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `Invalid Entity Arn: ${device}`,
    });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(generateServiceLastAccessedDetails, { Arn: ben })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GenerateServiceLastAccessedDetails", ben),
    );
    const other = await world();
    await expect(other.root(generateServiceLastAccessedDetails, { Arn: ben })).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  it("refuses what cannot be: no such user, no such policy", async () => {
    await expect(here.root(generateServiceLastAccessedDetails, { Arn: `${ben}2` })).rejects.toMatchObject(
      noUser("ben2"),
    );
    for (const owner of [here.accountId, "aws"]) {
      const Arn = `arn:aws:iam::${owner}:policy/none`;
      await expect(here.root(generateServiceLastAccessedDetails, { Arn })).rejects.toMatchObject(noPolicy(Arn));
    }
  });
});
