/** Tests of operations that AWS has and that can find nothing here: they check, authorize, and refuse as AWS does. */
import { beforeEach, describe, expect, it } from "vitest";
import type { AnyOperation } from "@/lib/operation/define";
import { allowing, type World, world } from "./world";

export const noOrganization = {
  code: "OrganizationNotFoundException",
  status: 400,
  message: "The request was rejected because no organization is associated with your account.",
};

export const delegationId = "dr-0123456789abcdef";
export const delegationArn = (accountId: string) => `arn:aws:iam::${accountId}:delegation-request/${delegationId}`;
export const noDelegation = {
  code: "NoSuchEntity",
  status: 404,
  message: `The delegation request with id ${delegationId} cannot be found.`,
};

interface Unavailable {
  input: (accountId: string) => object;
  malformed?: object[];
  /** Of inputs that are malformed. */
  code?: string;
  /** What is judged, where it is not the operation's own name. */
  action?: string;
  resource: (accountId: string) => string;
  /** What those are told who may. */
  refusal: (accountId: string) => object;
}

/** Three of the four blocks of an operation's test; there is nothing that it could do. */
export function itRefusesEveryone(operation: AnyOperation, told: Unavailable) {
  describe(operation.name, () => {
    let here: World;
    beforeEach(async () => {
      here = await world();
    });

    it("refuses what is malformed", async () => {
      for (const input of told.malformed ?? [])
        await expect(here.root(operation, input)).rejects.toMatchObject({
          code: told.code ?? "ValidationError",
          status: 400,
        });
    });

    it("refuses who may not, before it tells anything", async () => {
      const action = told.action ?? `iam:${operation.name}`;
      const resource = told.resource(here.accountId);
      const eve = await here.userWith("eve", allowing(action, `${resource}-other`));
      await expect(eve(operation, told.input(here.accountId))).rejects.toMatchObject({
        code: "AccessDenied",
        message: expect.stringContaining(`perform: ${action} on resource: ${resource} because`),
      });
    });

    it("refuses what cannot be, and the trail has it", async () => {
      const resource = told.resource(here.accountId);
      const ben = await here.userWith("ben", allowing(told.action ?? `iam:${operation.name}`, resource));
      const refusal = told.refusal(here.accountId);
      for (const perform of [here.root, ben])
        await expect(perform(operation, told.input(here.accountId))).rejects.toMatchObject(refusal);
      const events = (await here.events()).filter(({ name }) => name === operation.name);
      expect(events).toHaveLength(2);
      expect(events.every(({ errorCode }) => errorCode !== null && !/ExceptionException$/.test(errorCode))).toBe(true);
    });
  });
}
