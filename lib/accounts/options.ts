import { z } from "zod";
import { withoutHyphens } from "@/lib/aws/account-id";

const era = z.enum(["2020", "current"], { error: 'The era is "2020" or "current".' });

/**
 * What may be said about a new account; everything else is chosen for it.
 * Source of the limits: IAM and account management guides (account name at most 50 characters, root password at most
 * 128, alias 3 to 63 of a-z, 0-9 and single hyphens).
 */
export const accountOptions = z.strictObject({
  id: z
    .string()
    .transform(withoutHyphens)
    .pipe(z.string().regex(/^\d{12}$/, "An account id is twelve digits."))
    .optional(),
  name: z
    .string()
    .trim()
    .min(1, "The account needs a name.")
    .max(50, "An account name has at most 50 characters.")
    .optional(),
  alias: z
    .string()
    .regex(/^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$/, "An account alias is 3 to 63 of a-z, 0-9 and single hyphens.")
    .refine((alias) => !/^\d{12}$/.test(alias), "An account alias must not look like an account id.")
    .optional(),
  email: z
    .email("The root user needs an e-mail address.")
    .max(64, "The e-mail address has at most 64 characters.")
    .optional(),
  password: z
    .string()
    .min(1, "The root user needs a password.")
    .max(128, "A root password has at most 128 characters.")
    .optional(),
  era: era.optional(),
});

export type AccountOptions = z.input<typeof accountOptions>;
