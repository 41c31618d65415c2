import { AwsError } from "@/lib/aws/error";

/** Roles that belong to AWS: of its services, and of IAM Identity Center. */
export const isProtected = (path: string) => path.startsWith("/aws-service-role/") || path.startsWith("/aws-reserved/");

/**
 * Throws UnmodifiableEntity 400 for a role that only AWS may change. A role keeps its path for life.
 * Source: IAM User Guide, "Create a service-linked role" (id_roles_create-service-linked-role); the sentence was
 * recorded from AWS.
 */
export function assertModifiable(role: { name: string; path: string } | undefined): void {
  if (role && isProtected(role.path))
    throw new AwsError(
      "UnmodifiableEntity",
      `Cannot perform the operation on the protected role '${role.name}' - this role is only modifiable by AWS`,
      400,
    );
}
