// A walk through a workbench as a row of tests that build on each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';

/**
 * Makes the function that declares one step. The first step that fails leaves a picture and the server's log; those
 * behind it fail at once.
 * @param {() => import('./session.mjs').Session} sessionOf gives the session once it has been started
 * @returns {(title: string, action: (page: import('playwright-core').Page) => Promise<void>) => void}
 */
export function createSteps(sessionOf) {
  let failed = false;
  return (title, action) => {
    test(title, async () => {
      assert.ok(!failed, 'an earlier step failed');
      const session = sessionOf();
      try {
        await action(session.page);
      } catch (error) {
        failed = true;
        const picture = session.workPath('failure.png');
        await session.page.screenshot({ path: picture });
        console.error(`Picture: ${picture}\nThe server wrote:\n${session.workbench.log()}`);
        throw error;
      }
    });
  };
}
