/** Long steps say what they do, that they are still at it, and how long they took. */
const stillEverySeconds = 10;

/** Runs `work` as a step with a name. Out: what the work gives. A step that fails says so and throws on. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name} …`);
  const timer = setInterval(() => console.log(`  … ${name}: ${seconds()} s`), stillEverySeconds * 1000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } catch (error) {
    console.log(`  failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
