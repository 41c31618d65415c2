import "server-only";
import { browserRequest } from "./browser-request";

/** Where the browser finds the AWS port: at the console's own name. `http://localhost:4566` */
export async function awsPortAddress(): Promise<string> {
  const { hostname } = new URL((await browserRequest()).origin);
  return `http://${hostname}:${process.env.AWS_PORT || 4566}`;
}
