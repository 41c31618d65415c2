/** The few ways in which the generators choose. */
import fc from "fast-check";

export const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
export const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength }));
