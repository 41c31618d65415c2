/** Operators that fit a condition key's type, in the console's order. */
const operators: Record<string, readonly string[]> = {
  String: [
    ...["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
    ...["StringLike", "StringNotLike"],
  ],
  ARN: ["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"],
  Bool: ["Bool"],
  Date: [
    ...["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan"],
    "DateGreaterThanEquals",
  ],
  Numeric: [
    ...["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan"],
    "NumericGreaterThanEquals",
  ],
  IPAddress: ["IpAddress", "NotIpAddress"],
  Binary: ["BinaryEquals"],
};

/** In: the type as AWS's reference gives it, `ArrayOfString`. `Null` fits every key. */
export const operatorsFor = (type: string): string[] => [
  ...(operators[type.replace(/^ArrayOf/, "")] ?? operators.String ?? []),
  "Null",
];

/** Has the key several values in one request? Then a qualifier says how they count. */
export const isManyValued = (type: string) => type.startsWith("ArrayOf");
