/** Source: Service Authorization Reference, "AWS Account Management". */
export const accountArn = (accountId: string) => `arn:aws:account::${accountId}:account`;
