import "server-only";
import { browserRequest } from "../browser-request";

/**
 * Where identity providers send their SAML answers: AWS's path on our own host, as every sign-in address here.
 * It is what trust policies ask of `SAML:aud`.
 */
export const samlEndpoint = async (): Promise<string> => `${(await browserRequest()).origin}/saml`;
