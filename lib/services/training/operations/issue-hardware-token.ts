import { z } from "zod";
import { limitExceeded } from "@/lib/aws/error";
import { sealSeed } from "../secrets";
import { defineTrainingOperation } from "../service";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const seedCharacters = 64;
const serialDigits = 8;
/** In one account, lost ones counted in. */
const most = 1000;

export interface HardwareToken {
  SerialNumber: string;
  /** What the drawn token makes its codes of. A real one is sealed: nobody sees it. */
  Base32StringSeed: string;
}

/**
 * AWS knows the tokens that are sold for it by their serial numbers. Here this is the shop: a token's seed is known to
 * the account from the day it is given out, and EnableMFADevice finds it by the number.
 */
export const issueHardwareToken = defineTrainingOperation({
  name: "IssueHardwareToken",
  access: "write",
  summary: "Gives out a hardware TOTP token that nobody has assigned yet: its serial number, and what it shows.",
  consoleOnly: true,

  input: z.strictObject({}),

  target: () => undefined,

  /** Buying one is nobody's permission; assigning it is EnableMFADevice. */
  requires: () => [],

  prepare({ call }) {
    const digits = Array.from(call.random(serialDigits), (byte) => byte % 10).join("");
    const serialNumber = `GAHT${digits}`;
    const seed = Array.from(call.random(seedCharacters), (byte) => base32[byte & 31]).join("");
    return { serialNumber, seed, sealedSeed: sealSeed(call.accountId, serialNumber, seed) };
  },

  alters: "nobody",

  async handler({ prepared, call, store }): Promise<HardwareToken> {
    const { serialNumber, seed, sealedSeed } = prepared;
    if (!(await store.insertHardwareToken({ serialNumber, sealedSeed, at: call.at, most })))
      throw limitExceeded(`Cannot exceed quota for HardwareTokens: ${most}`);
    return { SerialNumber: serialNumber, Base32StringSeed: seed };
  },
});
