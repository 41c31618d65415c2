/** Do two drafts of a form say the same? Of texts, numbers, lists and objects of them. */
export const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
