/** The characters of a metadata document. The page of a provider loads these, and not all that IAM's members may be. */
const [fewest, most] = [1000, 10_000_000];

/** What is wrong with a metadata document's length; undefined where nothing is. The rest of it IAM looks at. Pure. */
export function metadataProblem({ length }: string): string | undefined {
  if (length >= fewest && length <= most) return undefined;
  const limit = length < fewest ? `at least ${count(fewest)}` : `at most ${count(most)}`;
  return `Unable to parse metadata: a metadata document has ${limit} characters, and this one has ${count(length)}`;
}

const count = (number: number) => number.toLocaleString("en");
