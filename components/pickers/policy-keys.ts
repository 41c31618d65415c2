/** A row of a table of policies. Inline policies have no ARN. */
interface PolicyRow {
  name: string;
  arn?: string | undefined;
  type: string;
}

const nameOf = ({ name }: PolicyRow) => name;

/**
 * What tells the rows of a table of policies: the name, as people say it; the ARN where a policy of the account bears
 * the name of one of AWS's; `own-keys inline` where an inline policy bears the name of a managed one.
 * In: the rows; `keyOf`, where a key has more in it than the name.
 */
export function policyKeys<Row extends PolicyRow>(
  policies: readonly Row[],
  keyOf: (policy: PolicyRow & Row) => string = nameOf,
): (policy: Row) => string {
  const keysOf = (belongs: (policy: Row) => boolean) => new Set(policies.filter(belongs).map(keyOf));
  const ofAws = keysOf(({ type }) => type.startsWith("AWS managed"));
  const managed = keysOf(({ arn }) => arn !== undefined);
  return (policy) => {
    const key = keyOf(policy);
    if (policy.arn === undefined) return managed.has(key) ? `${key} inline` : key;
    return policy.type === "Customer managed" && ofAws.has(key) ? keyOf({ ...policy, name: policy.arn }) : key;
  };
}
