import { beforeEach, describe, expect, it } from "vitest";
import { decisionSentence, explain, plain } from "@/lib/authorization";
import { deniedTo, makersOf } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { explainedCustomSimulation, explainedPrincipalSimulation } from "./explained-simulations";
import { attachUserPolicy } from "./operations/attach-user-policy";
import { putGroupPolicy } from "./operations/put-group-policy";
import { simulateCustomPolicy } from "./operations/simulate-custom-policy";
import { simulatePrincipalPolicy } from "./operations/simulate-principal-policy";

const text = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const statement = (Effect: "Allow" | "Deny", Action: string) => ({ Effect, Action, Resource: "*" });

describe("explained simulations", () => {
  let here: World;
  let ben: string;
  let used: string;
  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.user("ben");
    await make.group("Devs", { Path: "/eng/" });
    await make.member("ben", "Devs");
    const PolicyDocument = text(statement("Allow", "s3:*"));
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "team", PolicyDocument });
    used = await make.policy("used", { PolicyDocument: text(statement("Deny", "s3:Put*")) });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: used });
    ben = `arn:aws:iam::${here.accountId}:user/ben`;
  });

  it("answer as SimulatePrincipalPolicy, and name the policies as they are stored", async () => {
    const asked = { PolicySourceArn: ben, ActionNames: ["s3:GetObject", "s3:PutObject", "sqs:SendMessage"] };
    const { results } = await here.root(explainedPrincipalSimulation, asked);
    const { EvaluationResults } = await here.root(simulatePrincipalPolicy, asked);
    expect(results.map(({ result }) => result)).toEqual(EvaluationResults);
    const group = { kind: "group", name: "Devs", arn: `arn:aws:iam::${here.accountId}:group/eng/Devs` };
    expect(results.map(({ matched }) => matched)).toEqual([
      [{ source: { kind: "inline", name: "team", via: group }, index: 0 }],
      [{ source: { kind: "customer-managed", name: "used", arn: used }, index: 0 }],
      [],
    ]);
    const [allowed, denied, silent] = results.map(({ decision }) => decision);
    expect(allowed && plain(decisionSentence(allowed))).toBe("s3:GetObject on * is allowed by team.");
    expect(denied && explain(denied).missing).toMatchObject([{ kind: "deny-in-the-way", layer: "identity" }]);
    expect(silent && explain(silent).missing).toMatchObject([{ kind: "no-allow", action: "sqs:SendMessage" }]);
  });

  it("page as the operations do", async () => {
    const asked = {
      PolicyInputList: [text(statement("Allow", "s3:Get*"))],
      ActionNames: ["s3:GetObject", "s3:PutObject"],
    };
    const first = await here.root(explainedCustomSimulation, { ...asked, MaxItems: 1 });
    expect([first.results.length, first.IsTruncated]).toEqual([1, true]);
    const second = await here.root(explainedCustomSimulation, { ...asked, MaxItems: 1, Marker: first.Marker });
    expect(second.results.map(({ result }) => result.EvalActionName)).toEqual(["s3:PutObject"]);
    expect((await here.root(simulateCustomPolicy, asked)).EvaluationResults).toHaveLength(2);
  });

  it("tell of an organization's policies whether they allow, and none of their statements", async () => {
    const { results } = await here.root(explainedCustomSimulation, {
      PolicyInputList: [text(statement("Allow", "*"))],
      ActionNames: ["s3:GetObject"],
      OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [text(statement("Allow", "iam:*"))] }],
    });
    const control = results[0]?.decision.layers.find(({ layer }) => layer === "service-control");
    expect(control).toMatchObject({ outcome: "implicit-deny", policies: [] });
  });

  it("refuse who may not, and leave the event of the operation", async () => {
    const eve = await here.userWith("eve", allowing("iam:SimulateCustomPolicy"));
    await expect(
      eve(explainedPrincipalSimulation, { PolicySourceArn: ben, ActionNames: ["s3:GetObject"] }),
    ).rejects.toMatchObject(deniedTo(here, "eve", "iam:SimulatePrincipalPolicy", ben));
    await eve(explainedCustomSimulation, { PolicyInputList: [], ActionNames: ["s3:GetObject"] });
    const seen = (await here.events()).map(({ name, errorCode }) => [name, errorCode]);
    expect(seen).toContainEqual(["SimulatePrincipalPolicy", "AccessDenied"]);
    expect(seen).toContainEqual(["SimulateCustomPolicy", null]);
  });
});
