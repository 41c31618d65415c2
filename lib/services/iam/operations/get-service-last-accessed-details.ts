import type {
  GetServiceLastAccessedDetailsRequest,
  GetServiceLastAccessedDetailsResponse,
  ServiceLastAccessed,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { jobId } from "../access-report-inputs";
import { roleArn, userArn } from "../arns";
import { defaultPageSize, paging } from "../inputs";
import type { EntityAccess, ServiceAccess } from "../last-accessed";
import { defineIamOperation } from "../operation";

export const getServiceLastAccessedDetails = defineIamOperation({
  name: "GetServiceLastAccessedDetails",
  access: "read",
  summary: "Returns a report of last accessed services to the caller who asked for it.",

  input: z.object({ JobId: jobId, ...paging }) satisfies z.ZodType<GetServiceLastAccessedDetailsRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:GetServiceLastAccessedDetails", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<GetServiceLastAccessedDetailsResponse> {
    const job = await store.lastAccessed.find(input.JobId, call.principal.userId);
    if (!job) throw notFound(`The job with id ${input.JobId} cannot be found.`);
    const { rows, ...rest } = pages.countedPage(job.services, input.Marker, input.MaxItems ?? defaultPageSize);
    return {
      JobStatus: "COMPLETED",
      JobType: job.granularity,
      JobCreationDate: job.createdAt,
      ServicesLastAccessed: rows.map((service) => shown(service, call.accountId)),
      JobCompletionDate: job.createdAt,
      ...rest,
    };
  },
});

/** A service that nobody used has no time. */
function shown({ name, namespace, entities, actions }: ServiceAccess, accountId: string): ServiceLastAccessed {
  const used = entities.filter(({ at }) => at !== null);
  const [last] = used;
  return {
    ServiceName: name,
    ServiceNamespace: namespace,
    ...(last?.at
      ? {
          LastAuthenticated: new Date(last.at),
          LastAuthenticatedEntity: arnOf(last, accountId),
          ...(last.region ? { LastAuthenticatedRegion: last.region } : {}),
        }
      : {}),
    TotalAuthenticatedEntities: used.length,
    ...(actions ? { TrackedActionsLastAccessed: actions.map((action) => trackedAction(action, accountId)) } : {}),
  };
}

const trackedAction = ({ name, last }: NonNullable<ServiceAccess["actions"]>[number], accountId: string) => ({
  ActionName: name,
  ...(last?.at
    ? {
        LastAccessedEntity: arnOf(last, accountId),
        LastAccessedTime: new Date(last.at),
        ...(last.region ? { LastAccessedRegion: last.region } : {}),
      }
    : {}),
});

const arnOf = ({ kind, path, name }: EntityAccess, accountId: string) =>
  (kind === "user" ? userArn : roleArn)(accountId, path, name);
