import { describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { trips } from "@/lib/db/pool";
import { changesNothing } from "@/lib/operation/define";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { sweepWaiting } from "@/lib/services/s3/store/bodies";
import { keyOf, listedOperations, operationsOfPages, operationsOfServices } from "@/lib/testing/all-operations";
import { typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";

const all = [...(await operationsOfServices()), ...(await operationsOfPages())];

describe("trips to the database", () => {
  it("are counted for every operation: each has a typical call, and no call is of none", () => {
    expect(Object.keys(typicalCalls).sort()).toEqual(all.map(keyOf).sort());
  });

  it("are those of every listed operation: no file is forgotten in its service's list", async () => {
    const listed = (await listedOperations()).map(keyOf);
    const missing = (await operationsOfServices()).filter(
      (operation) => !operation.consoleOnly && !listed.includes(keyOf(operation)),
    );
    expect(missing.map(keyOf)).toEqual([]);
    expect(listed.filter((key) => !all.map(keyOf).includes(key))).toEqual([]);
  });

  it("are one for a read and five for a change at most, unless the row says why", { timeout: 60_000 }, async () => {
    const place = await typicalPlace();
    const counted: Record<string, number> = {};
    const tooMany: string[] = [];
    for (const operation of inOrder(all)) {
      const call = typicalCalls[keyOf(operation)];
      if (!call) continue;
      await sweepWaiting();
      // What the caller may do is read once after each change, and is no part of the operation.
      await place.admin(getUser, {});
      await flushEvents();
      trips.count = 0;
      const outcome = await place[call.by](operation, call.input(place)).catch((error) => {
        if (call.refused === undefined) throw error;
        return error;
      });
      if (call.refused !== undefined) expect(outcome, keyOf(operation)).toMatchObject({ code: call.refused });
      counted[keyOf(operation)] = trips.count;
      const most = call.trips?.[0] ?? (changesNothing(operation) ? 1 : 5);
      if (trips.count > most) tooMany.push(`${keyOf(operation)}: ${trips.count} trips, at most ${most}`);
    }
    expect(tooMany).toEqual([]);
    expect(counted["sts:GetCallerIdentity"]).toBe(0);
  });
});

/** In the table's order, so that what one call makes another may use. */
const inOrder = <Operation extends Parameters<typeof keyOf>[0]>(operations: Operation[]) => {
  const order = Object.keys(typicalCalls);
  return operations.toSorted((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
};
