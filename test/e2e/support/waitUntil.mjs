// Waits for a condition that has no event to listen to.

const interval = 100; // ms between two looks

/**
 * @param {string} what for the message
 * @param {() => Promise<boolean>} holds
 * @param {number} deadline milliseconds
 */
export async function waitUntil(what, holds, deadline) {
  const end = performance.now() + deadline;
  while (!(await holds())) {
    if (performance.now() > end) {
      throw new Error(`There was not ${what} within ${deadline / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
