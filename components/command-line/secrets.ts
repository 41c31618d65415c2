/** Lines that name a secret are not written down: they are in the log of this tab, and nowhere else. */
const secret =
  /secret_access_key|session_token|security_token|(--|\s)(new-|old-)?password[\s=]|--private-key|--token-code|--cli-input-json|SecretAccessKey|Password"/i;

/** May the line be kept for later? */
export const isKept = (line: string): boolean => !secret.test(line);
