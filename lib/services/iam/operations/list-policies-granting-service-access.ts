import type {
  ListPoliciesGrantingServiceAccessRequest,
  ListPoliciesGrantingServiceAccessResponse,
  PolicyGrantingServiceAccess,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { allowsService } from "@/lib/authorization";
import { servicesWithActions } from "@/lib/catalogue/catalogue";
import { serviceNamespaces } from "../access-report-inputs";
import { entityArn, present, readEntityArn } from "../entity-arn";
import { defaultPageSize, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import type { HeldPolicy } from "../store/entity-policies";
import { compiled } from "../store/policies-in-force";

export const listPoliciesGrantingServiceAccess = defineIamOperation({
  name: "ListPoliciesGrantingServiceAccess",
  access: "list",
  summary: "Lists, for services, the policies of a user, group or role that allow any of their actions.",

  input: z.object({
    Marker: paging.Marker,
    Arn: entityArn,
    ServiceNamespaces: serviceNamespaces,
  }) satisfies z.ZodType<ListPoliciesGrantingServiceAccessRequest>,

  async target({ input, store }) {
    const named = readEntityArn(input.Arn);
    return { named, entity: await store.entityPolicies.find(named) };
  },

  requires: ({ input, target }) => [
    {
      action: "iam:ListPoliciesGrantingServiceAccess",
      resource: input.Arn,
      resourceAccount: target.named.accountId,
    },
  ],

  async handler({ input, target: { named, entity }, pages }): Promise<ListPoliciesGrantingServiceAccessResponse> {
    const { identity } = present(entity, named);
    const services = new Map((await servicesWithActions()).map((service) => [service.namespace, service.actions]));
    const { rows, ...rest } = pages.countedPage(input.ServiceNamespaces, input.Marker, defaultPageSize);
    return {
      PoliciesGrantingServiceAccess: rows.map((namespace) => ({
        ServiceNamespace: namespace,
        Policies: identity
          .filter(({ document }) => allowsService(compiled(document), namespace, services.get(namespace) ?? []))
          .map(shown),
      })),
      ...rest,
    };
  },
});

/** Only of an inline policy it is told who has it. */
const shown = ({ name, arn, holder }: HeldPolicy): PolicyGrantingServiceAccess =>
  arn === null
    ? {
        PolicyName: name,
        PolicyType: "INLINE",
        EntityType: ({ user: "USER", role: "ROLE", group: "GROUP" } as const)[holder.kind],
        EntityName: holder.name,
      }
    : { PolicyName: name, PolicyType: "MANAGED", PolicyArn: arn };
