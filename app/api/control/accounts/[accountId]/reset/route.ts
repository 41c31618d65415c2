import { z } from "zod";
import { resetAccount } from "@/lib/accounts/reset";
import { controlled } from "@/lib/doors/control/controlled";

/** Empties an account. */
export const POST = controlled(z.unknown(), async ({ params }) => {
  await resetAccount(params.accountId ?? "");
  return {};
});
