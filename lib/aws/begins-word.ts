/**
 * Does a word of a text begin with these letters? `db` begins one in `DynamoDB`, as `s3` does in `AmazonS3FullAccess`.
 * In: the text; the letters, in any case.
 */
export function beginsWord(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  const wanted = letters.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
    if (at === 0 || /^([^\p{L}\p{N}].|\p{Ll}\p{Lu})/u.test(text.slice(at - 1, at + 1))) return true;
  return false;
}
