/**
 * Many decisions about the same policies, as data to send: what a policy says stands in each decision's trace, for a
 * policy of a thousand actions a thousand texts. Packed, each list of values stands once.
 */
import type { Decision, ElementTrace, LayerTrace, PolicyTrace, StatementTrace } from "../model";

type PackedElement = Omit<ElementTrace, "policyValues"> & { values: number };
type PackedStatement = Omit<StatementTrace, "elements"> & { elements: PackedElement[] };
type PackedPolicy = Omit<PolicyTrace, "statements"> & { statements: PackedStatement[] };
type PackedLayer = Omit<LayerTrace, "policies"> & { policies: PackedPolicy[] };
type PackedDecision = Omit<Decision, "layers"> & { layers: PackedLayer[] };

export interface PackedDecisions {
  /** Lists of policy values; an element names its own by the place here. */
  values: (readonly string[])[];
  decisions: PackedDecision[];
}

export function packDecisions(decisions: readonly Decision[]): PackedDecisions {
  const values: (readonly string[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (list: readonly string[]) => {
    const key = JSON.stringify(list);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(list) - 1;
  };
  const element = ({ policyValues, ...rest }: ElementTrace) => ({ ...rest, values: placeOf(policyValues) });
  return {
    values,
    decisions: decisions.map(({ allowed, reason, request, layers }) => ({
      ...{ allowed, reason, request },
      layers: layers.map((layer) => ({
        ...layer,
        policies: layer.policies.map((policy) => ({
          ...policy,
          statements: policy.statements.map((statement) => ({
            ...statement,
            elements: statement.elements.map(element),
          })),
        })),
      })),
    })),
  };
}

/** The decisions as they were; equal lists are one and the same. */
export const unpackDecisions = ({ values, decisions }: PackedDecisions): Decision[] =>
  decisions.map(({ layers, ...rest }) => ({
    ...rest,
    layers: layers.map((layer) => ({
      ...layer,
      policies: layer.policies.map((policy) => ({
        ...policy,
        statements: policy.statements.map((statement) => ({
          ...statement,
          elements: statement.elements.map(({ values: place, ...element }) => ({
            ...element,
            policyValues: values[place] ?? [],
          })),
        })),
      })),
    })),
  }));
