import { z } from "zod";
import { type LabToken, listLabTokens, makeLabToken, removeLabToken } from "@/lib/accounts/lab-tokens";
import { prepare } from "@/lib/accounts/prepared-passwords";
import { passwordsOfClass } from "./make-accounts";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

const mostDays = 400;
const day = 86_400_000;

const tokenAnswer = { id: z.string(), name: z.string(), createdAt: z.string(), expiresAt: z.string() };

const told = ({ id, name, createdAt, expiresAt }: LabToken) => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

export const makeToken = defineRoute({
  method: "POST",
  path: "/tokens",
  name: "makeToken",
  summary: "Makes a token for a class or a run: it makes accounts, and reaches those that it made and no others.",
  ownerOnly: true,
  status: 201,
  body: z.strictObject({
    name: z.string({ error: "The token needs a name." }).trim().min(1, "The token needs a name.").max(100),
    days: z
      .number({ error: "For how long: a number of days." })
      .positive("For how long: a number of days.")
      .max(mostDays, `At most ${mostDays} days.`)
      .default(30),
  }),
  answer: z.strictObject({ ...tokenAnswer, token: z.string().describe("Told only here.") }),

  async does({ body: { name, days } }) {
    const made = await makeLabToken(name, new Date(Date.now() + days * day));
    void prepare(passwordsOfClass);
    return { ...told(made), token: made.token };
  },
});

export const listTokens = defineRoute({
  method: "GET",
  path: "/tokens",
  name: "listTokens",
  summary: "Lists the tokens, newest first, with the number of accounts that each holds.",
  ownerOnly: true,
  status: 200,
  answer: z.strictObject({ tokens: z.array(z.strictObject({ ...tokenAnswer, accounts: z.number() })) }),

  does: async () => ({
    tokens: (await listLabTokens()).map((token) => ({ ...told(token), accounts: token.accounts })),
  }),
});

export const deleteToken = defineRoute({
  method: "DELETE",
  path: "/tokens/{tokenId}",
  name: "deleteToken",
  summary: "Ends a token at once. Its accounts stay, for the owner.",
  ownerOnly: true,
  status: 204,

  async does({ params: { tokenId = "" } }) {
    const known = z.uuid().safeParse(tokenId).success && (await removeLabToken(tokenId));
    if (!known) throw new LabRefused(404, `There is no token ${tokenId}.`);
    return undefined;
  },
});
