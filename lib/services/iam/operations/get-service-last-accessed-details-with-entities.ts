import type {
  EntityDetails,
  GetServiceLastAccessedDetailsWithEntitiesRequest,
  GetServiceLastAccessedDetailsWithEntitiesResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { jobId, serviceNamespace } from "../access-report-inputs";
import { roleArn, userArn } from "../arns";
import { defaultPageSize, paging } from "../inputs";
import type { EntityAccess } from "../last-accessed";
import { defineIamOperation } from "../operation";

export const getServiceLastAccessedDetailsWithEntities = defineIamOperation({
  name: "GetServiceLastAccessedDetailsWithEntities",
  access: "read",
  summary: "Returns, of a report of last accessed services, who used one service and when.",

  input: z.object({
    JobId: jobId,
    ServiceNamespace: serviceNamespace,
    ...paging,
  }) satisfies z.ZodType<GetServiceLastAccessedDetailsWithEntitiesRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:GetServiceLastAccessedDetailsWithEntities", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<GetServiceLastAccessedDetailsWithEntitiesResponse> {
    const job = await store.lastAccessed.find(input.JobId, call.principal.userId);
    if (!job) throw notFound(`The job with id ${input.JobId} cannot be found.`);
    const service = job.services.find(({ namespace }) => namespace === input.ServiceNamespace);
    if (!service) throw notFound(`The job with id ${input.JobId} has no service ${input.ServiceNamespace}.`);
    const { rows, ...rest } = pages.countedPage(service.entities, input.Marker, input.MaxItems ?? defaultPageSize);
    return {
      JobStatus: "COMPLETED",
      JobCreationDate: job.createdAt,
      JobCompletionDate: job.createdAt,
      EntityDetailsList: rows.map((entity) => shown(entity, call.accountId)),
      ...rest,
    };
  },
});

const shown = ({ kind, id, name, path, at }: EntityAccess, accountId: string): EntityDetails => ({
  EntityInfo: {
    Arn: (kind === "user" ? userArn : roleArn)(accountId, path, name),
    Name: name,
    Type: kind === "user" ? "USER" : "ROLE",
    Id: id,
    Path: path,
  },
  ...(at === null ? {} : { LastAuthenticated: new Date(at) }),
});
