import { beforeEach, describe, expect, it } from "vitest";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import { deniedTo, invalidMarker, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { generateServiceLastAccessedDetails } from "./generate-service-last-accessed-details";
import { getServiceLastAccessedDetails } from "./get-service-last-accessed-details";
import { getUser } from "./get-user";

const none = "00000000-0000-4000-8000-000000000000";

describe("GetServiceLastAccessedDetails", () => {
  let here: World;
  let ben: string;

  beforeEach(async () => {
    here = await world();
    ben = `arn:aws:iam::${here.accountId}:user/ben`;
    const perform = await here.userWith("ben", allowing(["iam:GetUser", "s3:List*", "sqs:*"]));
    await perform(getUser, { UserName: "ben" });
    here.at = new Date(here.at.getTime() + 60_000);
    await perform(listBuckets, {});
    await perform(generateServiceLastAccessedDetails, { Arn: ben }).catch(() => undefined);
  });

  const reported = async (input: object = {}, page: object = {}) => {
    const { JobId } = await here.root(generateServiceLastAccessedDetails, { Arn: ben, ...input });
    return here.root(getServiceLastAccessedDetails, { JobId, ...page });
  };

  it("tells every service that the policies allow, with its last use", async () => {
    const report = await reported();
    expect(report).toMatchObject({ JobStatus: "COMPLETED", JobType: "SERVICE_LEVEL", JobCreationDate: here.at });
    expect(report.ServicesLastAccessed).toEqual([
      {
        ServiceName: "AWS Identity and Access Management (IAM)",
        ServiceNamespace: "iam",
        LastAuthenticated: here.at,
        LastAuthenticatedEntity: ben,
        LastAuthenticatedRegion: "us-east-1",
        TotalAuthenticatedEntities: 1,
      },
      expect.objectContaining({ ServiceNamespace: "s3", LastAuthenticated: here.at }),
      { ServiceName: "Amazon SQS", ServiceNamespace: "sqs", TotalAuthenticatedEntities: 0 },
    ]);
  });

  it("tells tracked actions where it was made by action", async () => {
    const { ServicesLastAccessed, JobType } = await reported({ Granularity: "ACTION_LEVEL" });
    const actions = (namespace: string) =>
      ServicesLastAccessed?.find(({ ServiceNamespace }) => ServiceNamespace === namespace)?.TrackedActionsLastAccessed;
    expect(JobType).toBe("ACTION_LEVEL");
    expect(actions("iam")).toEqual([
      {
        ActionName: "GetUser",
        LastAccessedEntity: ben,
        LastAccessedTime: new Date(here.at.getTime() - 60_000),
        LastAccessedRegion: "us-east-1",
      },
    ]);
    expect(actions("s3")).toContainEqual(
      expect.objectContaining({ ActionName: "ListAllMyBuckets", LastAccessedTime: here.at }),
    );
    expect(actions("s3")).toContainEqual({ ActionName: "ListBucket" });
    expect(actions("sqs")).toBeUndefined();
  });

  it("pages", async () => {
    const first = await reported({}, { MaxItems: 2 });
    expect([first.ServicesLastAccessed?.length, first.IsTruncated]).toEqual([2, true]);
    const second = await reported({}, { Marker: first.Marker });
    expect(second.ServicesLastAccessed?.map(({ ServiceNamespace }) => ServiceNamespace)).toEqual(["sqs"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getServiceLastAccessedDetails, { JobId: "1" })).rejects.toMatchObject(
      violation("jobId", "Member must have length greater than or equal to 36"),
    );
    await expect(reported({}, { Marker: "made-up" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getServiceLastAccessedDetails, { JobId: none })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetServiceLastAccessedDetails", "*"),
    );
  });

  it("refuses what cannot be: no such job, or somebody else's", async () => {
    const { JobId } = await here.root(generateServiceLastAccessedDetails, { Arn: ben });
    const eve = await here.userWith("eve", allowing("iam:*"));
    const jobs: [typeof here.root, string | undefined][] = [
      [here.root, none],
      [eve, JobId],
    ];
    for (const [perform, id] of jobs)
      await expect(perform(getServiceLastAccessedDetails, { JobId: id })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `The job with id ${id} cannot be found.`,
      });
  });
});
