/** An account as the control API tells it to whoever made it: with passwords, keys and authenticator apps. */
import { z } from "zod";
import type { StampedAccount } from "@/lib/accounts/stamp";
import { browserRequestOf } from "@/lib/doors/console/browser-request";

export const eraName = z.enum(["2020", "current"], { error: 'The era is "2020" or "current".' });
/** ISO 8601 with its zone. */
export const moment = z.iso.datetime({ offset: true, error: "A time is written as 2026-03-02T09:00:00Z." });
export const seed = z.string().min(1).max(200);

const devices = z.array(z.strictObject({ serialNumber: z.string(), seed: z.string().describe("Base32.") }));
const keys = z.array(z.strictObject({ accessKeyId: z.string(), secretAccessKey: z.string() }));

export const accountAnswer = z.strictObject({
  accountId: z.string(),
  name: z.string().describe("In the start state: main, dev, prod."),
  accountName: z.string().describe("As the console shows it."),
  alias: z.string().nullable(),
  era: eraName,
  signInUrl: z.string().describe("Where its IAM users sign in."),
  root: z.strictObject({
    email: z.string(),
    password: z.string().nullable().describe("Null where the account existed: its root user's password stays."),
    keys,
    devices,
  }),
  users: z.array(
    z.strictObject({
      name: z.string(),
      password: z.string().nullable().describe("Null: the user has none."),
      keys,
      devices,
    }),
  ),
  together: z.record(z.string(), z.string()).describe("The ids of the accounts of one start state, by their names."),
});
export type AccountAnswer = z.output<typeof accountAnswer>;

interface Told {
  request: Request;
  era: "2020" | "current";
}

/** In: the accounts of one start state by their names. */
export const described = (
  accounts: Readonly<Record<string, StampedAccount>>,
  { request, era }: Told,
): AccountAnswer[] => {
  const together = Object.fromEntries(Object.entries(accounts).map(([name, { accountId }]) => [name, accountId]));
  return Object.entries(accounts).map(([name, account]): AccountAnswer => {
    const of = (userName: string | null) => ({
      keys: account.keys
        .filter((key) => key.userName === userName)
        .map(({ accessKeyId, secretAccessKey }) => ({ accessKeyId, secretAccessKey })),
      devices: account.devices
        .filter((device) => device.userName === userName)
        .map(({ serialNumber, seed: secret }) => ({ serialNumber, seed: secret })),
    });
    return {
      accountId: account.accountId,
      name,
      accountName: account.accountName,
      alias: account.alias,
      era,
      signInUrl: `${browserRequestOf(request.headers).origin}${account.signInPath}`,
      root: { email: account.rootEmail, password: account.rootPassword, ...of(null) },
      users: account.users.map(({ userName, hasPassword }) => ({
        name: userName,
        password: hasPassword ? account.userPassword : null,
        ...of(userName),
      })),
      together,
    };
  });
};
