import type {
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { validationError } from "@/lib/aws/error";
import { invalidMarker, keyByAge } from "@/lib/aws/marker";
import { userArn } from "../arns";
import { defaultPageSize, paging, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertServiceSupported, listedCredential } from "../service-credential";
import { ownerOf, presentUser, subjectOf } from "../subject";

export const listServiceSpecificCredentials = defineIamOperation({
  name: "ListServiceSpecificCredentials",
  access: "list",
  summary:
    "Lists the service-specific credentials of a user, of the caller, or of all users; of one service or of all.",

  input: z.object({
    UserName: userName.optional(),
    ServiceName: z.string().optional(),
    AllUsers: z.boolean().optional(),
    ...paging,
  }) satisfies z.ZodType<ListServiceSpecificCredentialsRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    if (input.AllUsers) {
      const after = pages.readMarker(input.Marker);
      // A user's name and an id; not the place of a credential in one user's list.
      if (after !== undefined && !/^[^ /]+ \w+$/.test(after)) throw invalidMarker();
      const rows = await store.serviceSpecificCredentials.list({ serviceName: input.ServiceName, after, size });
      return { arn: userArn(call.accountId, "/", "*"), context: {}, size, listed: () => rows };
    }
    const { user, rows } = await store.serviceSpecificCredentials.listOf(ownerOf(input, call));
    const subject = subjectOf(input, call, user);
    const asked = rows.filter((row) => input.ServiceName === undefined || row.serviceName === input.ServiceName);
    // At most two for each service: all are read, and the page is cut out of them.
    const placeOf = ({ id, createdAt: at }: (typeof asked)[number]) => ({ id, at });
    const behind = pages.behindByAge(asked, input.Marker, placeOf);
    const listed = () => {
      const { name } = presentUser(subject);
      return behind.map((row) => ({ ...row, userName: name, key: keyByAge(placeOf(row)) }));
    };
    return { arn: subject.arn, context: subject.context, size, listed };
  },

  requires: ({ target }) => [
    { action: "iam:ListServiceSpecificCredentials", resource: target.arn, context: target.context },
  ],

  handler({ input, target, call, pages }): ListServiceSpecificCredentialsResponse {
    if (input.AllUsers && input.UserName !== undefined)
      throw validationError("UserName cannot be specified together with AllUsers");
    const listed = target.listed();
    if (input.ServiceName !== undefined) assertServiceSupported(input.ServiceName);
    const { rows, ...rest } = pages.page(listed, target.size, ({ key }) => key);
    return {
      ServiceSpecificCredentials: rows.map((row) => listedCredential(row, row.userName, call.at)),
      ...rest,
    };
  },
});
