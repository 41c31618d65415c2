import { z } from "zod";
import { giveKey } from "@/lib/accounts/give-key";
import { controlled } from "@/lib/doors/control/controlled";
import { principalName } from "@/lib/doors/control/principal";

const body = z.strictObject({ principal: principalName });

/** Gives a principal an access key. */
export const POST = controlled(body, ({ params, body: { principal } }) => giveKey(params.accountId ?? "", principal));
