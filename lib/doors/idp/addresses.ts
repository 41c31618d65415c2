/** Where the practice identity providers of an account are, on this server. In: `http://localhost:3000`. Pure. */
export const idpAddresses = (origin: string, accountId: string) => {
  const base = `${origin}/idp/${accountId}`;
  return { portal: base, metadata: `${base}/metadata`, keys: `${base}/ci/.well-known/jwks` };
};
