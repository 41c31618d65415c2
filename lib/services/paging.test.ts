/** Every operation that pages: what comes page by page is what comes at once, in the same order. */
import { beforeAll, describe, expect, it } from "vitest";
import { keyOf, operationsOfServices } from "@/lib/testing/all-operations";
import { invalidMarker } from "@/lib/testing/iam";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";

type Operation = Awaited<ReturnType<typeof operationsOfServices>>[number];

const hasMember = ({ input }: Operation, member: string) =>
  "shape" in input && Object.hasOwn(Object(input.shape), member);

/** IAM's, which page by Marker and MaxItems. */
const paged = (await operationsOfServices()).filter(
  (operation) =>
    operation.service.name === "iam" &&
    !operation.consoleOnly &&
    ["Marker", "MaxItems"].every((member) => hasMember(operation, member)),
);

describe("operations that page", () => {
  let place: Place;
  beforeAll(async () => {
    place = await typicalPlace();
  });

  it("are many", () => {
    expect(paged.length).toBeGreaterThan(35);
  });

  for (const operation of paged)
    it(keyOf(operation), async () => {
      const call = typicalCalls[keyOf(operation)];
      if (!call) throw new Error(`${keyOf(operation)} has no typical call.`);
      const ask = (more: object): Promise<Record<string, unknown>> =>
        place[call.by](operation, { ...call.input(place), ...more });
      if (call.refused !== undefined) {
        await expect(ask({ Marker: "x" })).rejects.toHaveProperty("code");
        return;
      }
      await expect(ask({ Marker: "x" })).rejects.toMatchObject(invalidMarker);
      const walk = async (size: number) => {
        const joined: [string?, unknown?][] = [];
        let Marker: unknown;
        do {
          const page = await ask({ MaxItems: size, ...(Marker === undefined ? {} : { Marker }) });
          const items = Object.entries(page).flatMap(([name, list]) =>
            Array.isArray(list) ? list.map((item): [string, unknown] => [name, item]) : [],
          );
          expect(items.length).toBeLessThanOrEqual(size);
          joined.push(...items);
          Marker = page.Marker;
          // The shapes of one operation name it otherwise.
          expect(page.IsTruncated ?? page.isTruncated).toBe(Marker !== undefined);
        } while (Marker !== undefined);
        // An answer may have several lists; each keeps its order.
        return joined.toSorted(([one = ""], [other = ""]) => one.localeCompare(other));
      };
      const whole = await walk(1000);
      expect(await walk(whole.length > 50 ? 49 : 1)).toEqual(whole);
    });
});
