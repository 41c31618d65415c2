/** Where the console may be reached, as the launcher found out: names with their ports. */
const allowedHosts = (process.env.REHEARSAL_ALLOWED_HOSTS ?? "").split(",").filter(Boolean);

/** The tests build into a folder of their own, so that they never disturb a console that is running. */
const ownDistDir = process.env.REHEARSAL_DIST_DIR && process.env.REHEARSAL_DIST_DIR !== ".next";

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  ...(ownDistDir && {
    distDir: process.env.REHEARSAL_DIST_DIR,
    typescript: { tsconfigPath: "tsconfig.test.json" },
  }),
  allowedDevOrigins: allowedHosts.map((host) => host.replace(/:\d+$/, "")),
  experimental: { serverActions: { allowedOrigins: allowedHosts } },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
};
export default nextConfig;
