// The rest of the page stays off the way to the first frame. In a hidden tab this waits for the reader.
await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
const { start } = await import('./start');
await start();
