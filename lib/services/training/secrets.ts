/** The one file of the service that imports lib/identity. */
export { sealSeed } from "@/lib/identity/mfa-devices";
