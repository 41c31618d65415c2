/** Next.js calls this once when its server starts: the AWS port lives in the same process as the console. */
export async function register() {
  // In this form the bundler leaves the server out of the edge runtime's copy.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { stampClientAddress } = await import("./lib/doors/console/client-address");
    stampClientAddress(Number(process.env.PORT || 3000));
    const { startAwsServer } = await import("./lib/doors/aws-api/server");
    await startAwsServer({
      port: Number(process.env.AWS_PORT || 4566),
      host: process.env.REHEARSAL_HOST || "localhost",
    });
  }
}
