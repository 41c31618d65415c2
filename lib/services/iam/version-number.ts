/** `v3` → 3. What is no number of ours (`v1.beta`, too large) is 0, which no version has. */
export const versionNumber = (versionId: string) =>
  /^v[1-9][0-9]{0,8}$/.test(versionId) ? Number(versionId.slice(1)) : 0;
