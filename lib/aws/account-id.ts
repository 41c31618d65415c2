/** An account id is twelve digits; people also write it `1234-5678-9012`. Takes the hyphens out of `1234-5678-9012`; other texts come back as they are. */
export const withoutHyphens = (text: string) => (/^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll("-", "") : text);

/** `123456789012` → `1234-5678-9012`, as the console's bar shows it today. */
export const withHyphens = (accountId: string) => accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");

/** As the console of an era writes it: that of 2020 without hyphens. */
export const accountIdIn = (era: string, id: string): string => (era === "2020" ? id : withHyphens(id));
