import { z } from "zod";
import { type Decision, decisionSentence, denialSentence, plain } from "@/lib/authorization";
import { gradedAccount, lastRecordOf, type Who } from "@/lib/doors/console/graded-account";
import { reach } from "./caller";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

const most = 500;
const layerName = z.enum([
  "identity",
  "boundary",
  "session",
  "resource",
  "service-control",
  "resource-control",
  "endpoint",
]);
const source = z.strictObject({
  kind: z.string(),
  name: z.string(),
  arn: z.string().optional(),
  via: z.strictObject({ kind: z.literal("group"), name: z.string(), arn: z.string() }).optional(),
});
const statement = z.strictObject({ layer: layerName, source, index: z.number(), sid: z.string().optional() });

const question = z.strictObject({
  principal: z
    .string()
    .regex(
      /^(root|anonymous|(user|role|service)\/.+)$/,
      "A principal is root, user/<name>, role/<name>, service/<name> or anonymous.",
    ),
  action: z.string().regex(/^[a-z0-9-]+:\w+$/i, "An action is written as s3:GetObject."),
  resource: z.string().min(1).max(2048).default("*"),
  context: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .optional()
    .describe("Condition keys of the request, over those that every call has."),
  console: z.boolean().optional().describe("By a browser's session instead of a long-term key."),
});

const answered = z.strictObject({
  allowed: z.boolean(),
  reason: z.enum(["root", "always-allowed", "allow", "explicit-deny", "implicit-deny"]),
  layer: layerName.nullable().describe("Of an implicit denial: the layer that lacks an allow."),
  by: z.array(statement).describe("The statements that decided, counted from 0."),
  sentence: z.string().describe("Why, in a sentence."),
  denial: z.string().nullable().describe("What AWS would print."),
  layers: z
    .array(
      z.strictObject({
        layer: layerName,
        level: z.number().optional(),
        outcome: z.enum(["allow", "explicit-deny", "implicit-deny", "not-applicable", "bypassed"]),
        reach: z.enum(["account", "limited", "unlimited"]).optional(),
        policies: z.array(
          z.strictObject({
            source,
            statements: z.array(
              z.strictObject({
                index: z.number(),
                sid: z.string().optional(),
                effect: z.enum(["Allow", "Deny"]),
                matched: z.boolean(),
                elements: z.array(
                  z.strictObject({
                    element: z.string(),
                    matched: z.boolean(),
                    operator: z.string().optional(),
                    key: z.string().optional(),
                    policyValues: z.array(z.string()),
                    by: z.string().optional(),
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
    )
    .describe("The trace: every layer in AWS's order, every policy, every statement."),
});

export const authorizeInAccount = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/authorize",
  name: "authorizeInAccount",
  summary: "Asks what the core would decide, without doing anything and without a trace in the trail.",
  status: 200,
  body: z.strictObject({
    questions: z.array(question).min(1, "There is no question.").max(most, `At most ${most} questions at once.`),
  }),
  answer: z.strictObject({ decisions: z.array(answered).describe("In the order of the questions.") }),

  async does({ caller, params: { accountId = "" }, body: { questions } }) {
    const account = await gradedAccount(accountId, await lastRecordOf(accountId));
    const decisions = [];
    for (const [index, { principal, action, resource, context, console }] of questions.entries()) {
      // What another account has written on its roles is told to who reaches that account.
      const owner = /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(resource)?.[1];
      if (owner !== undefined && owner !== accountId) await reach(caller, owner, `questions[${index}].resource`);
      const asked = { action, resource, ...(context ? { context } : {}), ...(console ? { console } : {}) };
      const decision = await account.decide(whoIs(principal), asked);
      if (!decision)
        throw new LabRefused(400, `There is no ${principal} in the account.`, `questions[${index}].principal`);
      decisions.push(told(decision));
    }
    return { decisions };
  },
});

function whoIs(written: string): Who {
  const [kind = "", ...rest] = written.split("/");
  const name = rest.join("/");
  if (kind === "user" || kind === "role" || kind === "service") return { kind, name };
  return { kind: kind === "root" ? "root" : "anonymous" };
}

function told(decision: Decision): z.input<typeof answered> {
  const { allowed, reason, layers } = decision;
  const by = "by" in reason ? [reason.by].flat() : [];
  return {
    allowed,
    reason: reason.kind,
    layer: reason.kind === "implicit-deny" ? reason.layer : null,
    by,
    sentence: plain(decisionSentence(decision)),
    denial: allowed ? null : denialSentence(decision),
    // Plain data, shared by many decisions and read only.
    layers: JSON.parse(JSON.stringify(layers)),
  };
}
