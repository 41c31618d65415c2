import { z } from "zod";
import { authenticatorsIn } from "@/lib/accounts/authenticators";
import { findAccount } from "@/lib/identity/accounts";
import { codeAt } from "@/lib/identity/totp";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

const step = 30_000;

export const getMfaCode = defineRoute({
  method: "GET",
  path: "/accounts/{accountId}/mfa/{serialNumber}/code",
  name: "getMfaCode",
  summary: "Tells what an authenticator app or a hardware token of an account shows now, by the account's clock.",
  status: 200,
  answer: z.strictObject({
    code: z.string(),
    next: z.string().describe("What it shows afterwards."),
    changesAt: z.string().describe("By the account's clock."),
  }),

  async does({ params: { accountId = "", serialNumber = "" } }) {
    const devices = await authenticatorsIn(accountId);
    const device = devices.find((one) => one.serialNumber === serialNumber);
    if (!device) throw new LabRefused(404, `Account ${accountId} has no device ${serialNumber} that shows codes.`);
    const now = Date.now() + ((await findAccount(accountId))?.clockOffsetMs ?? 0);
    const changes = new Date((Math.floor(now / step) + 1) * step);
    return {
      code: codeAt(device.seed, new Date(now)),
      next: codeAt(device.seed, changes),
      changesAt: changes.toISOString(),
    };
  },
});
