/** What the account's operations need of passwords: the one file of the service that imports lib/identity. */
export { hashPassword, verifyPassword } from "@/lib/identity/password-hash";
