/**
 * Role templates, which AWS's services publish and role manager makes roles from: this program has none.
 * Source: Service Authorization Reference, IAM, role-template.
 */
import { notFound } from "@/lib/aws/error";
import { text, wellFormed, whole } from "./inputs";

const form = /^arn:aws[\w-]*:iam::aws:role-template\/([\w.-]+)\/([\w+=,.@-]+):(\d+)$/;

/** The ARN of a template with its major version. InvalidInput for another. */
export const roleTemplateArn = text(20, 2048).refine((value) => form.test(value), {
  when: wellFormed,
  params: { whole: true, code: "InvalidInput" },
  error: ({ input }) => `ARN ${input} is not valid.`,
});

export const minorVersion = whole(0, 2_147_483_647);

/** The name of the template in its ARN. */
export const templateName = (arn: string) => form.exec(arn)?.[2] ?? "";

export const noRoleTemplate = (arn: string) => notFound(`The role template with ARN ${arn} cannot be found.`);
