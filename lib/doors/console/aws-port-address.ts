import "server-only";
import { browserRequest } from "./browser-request";

/** Where the browser finds the AWS port: at the console's own name. `http://localhost:4566` */
export async function awsPortAddress(): Promise<string> {
  const { hostname } = new URL((await browserRequest()).origin);
  // A name before `localhost` means a bucket there.
  return `http://${hostname.endsWith(".localhost") ? "localhost" : hostname}:${process.env.AWS_PORT || 4566}`;
}
