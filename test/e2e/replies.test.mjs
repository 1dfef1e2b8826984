// Answering a case in an English and in a Chinese workbench: three replies filled from a log and a profile, copied in
// each form, a follow-up to one of them, a template of one's own with a mistake, completion and a fix. Takes the
// pictures of docs/replies.md.
import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { goTo, openFile, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { exampleProfile, languages } from './support/replyWords.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { focusedEditor, openProblems, reportPage, untitledEditor } from './support/workbenchPage.mjs';

const sample = join('failed-update', 'CBS.log');
const code = '0x80073712';

// What would only take room in the pictures.
const windowSettings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'editor.accessibilitySupport': 'off',
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  'breadcrumbs.enabled': false,
};

/** @param {string} language */
const ownTemplate = (language) => `---
id: own-check
title: Check it all
language: ${language}
---

Dear {{ custommer }},


`;

for (const language of languages) {
  describe(`replies (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `replies-${language.id}`,
        locale: language.locale,
        open: sample,
        settings: { ...windowSettings, ...language.settings },
        prepare: async (folder) => {
          await mkdir(join(folder, '.servicing-logs', 'replies'), { recursive: true });
          if (language.settings === undefined)
            await cp(exampleProfile, join(folder, '.servicing-logs', 'profile.yaml'));
          await writeFile(join(folder, '.servicing-logs', 'replies', 'disk.md'), ownTemplate(language.id));
        },
      });
    });
    after(() => session?.close());

    /**
     * Chooses a reply of the window's language in the list that a command opens.
     * @param {import('playwright-core').Page} page
     * @param {string} command
     * @param {string} title
     */
    const choose = async (page, command, title) => {
      await runCommand(page, `${language.category}: ${command}`);
      await quickPickRow(page, language.name).first().waitFor();
      await quickInput(page).fill(title);
      await quickPickRow(page, title).filter({ hasText: language.name }).first().click();
    };

    step('replies are filled from the log and the profile', async (page) => {
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      await page.keyboard.press('Control+B');
      await runCommand(page, `${language.category}: ${language.summarize}`);
      await reportPage(page).getByText(code).first().waitFor();
      for (const [id, title] of Object.entries(language.replies)) {
        await choose(page, language.insert, title);
        const mail = untitledEditor(page).first();
        await mail
          .getByText(id === 'collect-logs' ? 'upload.example.com' : code)
          .first()
          .waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Home');
        await toggleWholeWindow(page);
        await saveScreenshot(page, `${language.id}-reply-${id}`);
        await toggleWholeWindow(page);
        if (id !== 'collect-logs') {
          await focusedEditor(page).click();
          await page.keyboard.press('Control+A');
          await page.keyboard.press('Delete');
        } else {
          await followUpBehind(page);
        }
      }
    });

    /** In the document that holds Collect Logs. @param {import('playwright-core').Page} page */
    const followUpBehind = async (page) => {
      await focusedEditor(page).click();
      await page.keyboard.press('Control+End');
      await choose(page, language.insert, language.followUp);
      await waitUntil(
        'what is awaited, behind what was asked for',
        async () => {
          await page.keyboard.press('Control+End');
          const shown = (await untitledEditor(page).first().textContent()) ?? '';
          return shown.replaceAll('\u00a0', ' ').split(language.waiting)[1]?.includes('dism.log') === true;
        },
        30_000,
      );
      await saveScreenshot(page, `${language.id}-reply-follow-up`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
    };

    step('Copy Reply brings plain text', async (page) => {
      await choose(page, language.copy, language.replies['next-steps']);
      await quickPickRow(page, language.plainText).first().click();
      await waitUntil(
        'the reply in the clipboard',
        async () => (await clipboardText(page)).includes(code),
        30_000,
      );
      const text = await clipboardText(page);
      assert.doesNotMatch(text, /\*\*|^```/m);
      assert.ok(text.includes(language.organisation), text);
    });

    step('Copy Reply brings a page from which a mail program takes it with its formatting', async (page) => {
      await choose(page, language.copy, language.replies['case-summary']);
      await quickPickRow(page, language.formatted).first().click();
      const mail = reportPage(page);
      await mail.getByRole('button', { name: language.copyButton }).click();
      await mail.getByText(language.copied).first().waitFor();
      await saveScreenshot(page, `${language.id}-reply-formatted`);
      // The clipboard answers to the window that has the focus.
      await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
      const { types, html } = await clipboardHtml(page);
      assert.ok(types.includes('text/html') && types.includes('text/plain'), types.join());
      assert.match(html, /<strong>[\s\S]*kb\.example\.com[\s\S]*<pre/);
    });

    step('a template of one’s own is checked, mended and completed', async (page) => {
      await openFile(page, '.servicing-logs/replies/disk.md');
      const problems = await openProblems(page);
      const row = problems.locator('.monaco-list-row').filter({ hasText: language.mistake }).first();
      await row.waitFor();
      await row.click();
      await goTo(page, { line: 7, column: 10 });
      await focusedEditor(page).getByText('custommer').first().waitFor();
      const fix = page.locator('.action-widget').getByText(language.fix).first();
      // The list of fixes closes when the server has something new to say.
      await waitUntil(
        'the fix in the list',
        async () => {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+.');
          return fix.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => false,
          );
        },
        60_000,
      );
      await fix.click();
      await row.waitFor({ state: 'detached' });
      await goTo(page, { line: 9, column: 1 });
      await page.keyboard.type('{{ cod');
      const suggestion = page
        .locator('.suggest-widget .monaco-list-row')
        .filter({ hasText: '{{ code }}' })
        .first();
      await suggestion.waitFor();
      await page.locator('.suggest-widget, .suggest-details').getByText(language.meaning).first().waitFor();
      await saveScreenshot(page, `${language.id}-reply-template`);
      await page.keyboard.press('Enter');
      await focusedEditor(page).getByText('{{ code }}').first().waitFor();
      await page.keyboard.press('Control+S');
    });

    step('it is listed as one’s own', async (page) => {
      await waitUntil(
        'the own template in the list',
        async () => {
          await runCommand(page, `${language.category}: ${language.insert}`);
          await quickPickRow(page, language.name).first().waitFor();
          await quickInput(page).fill(language.listed);
          const isListed = await quickPickRow(page, language.own)
            .first()
            .waitFor({ timeout: 3_000 })
            .then(
              () => true,
              () => false,
            );
          await page.keyboard.press('Escape');
          return isListed;
        },
        60_000,
      );
    });

    step('New Reply Template starts from a built-in reply', async (page) => {
      await choose(page, language.newTemplate, language.replies['case-summary']);
      await focusedEditor(page).getByText('id: case-summary').first().waitFor();
    });
  });
}

/** Gives the document the whole window, or takes that back. @param {import('playwright-core').Page} page */
async function toggleWholeWindow(page) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+M');
}

/** @param {import('playwright-core').Page} page */
function clipboardText(page) {
  return page.evaluate(() => navigator.clipboard.readText().catch(() => ''));
}

/** @param {import('playwright-core').Page} page */
function clipboardHtml(page) {
  return page.evaluate(async () => {
    const items = await navigator.clipboard.read();
    const item = items.find(({ types }) => types.includes('text/html'));
    return {
      types: items.flatMap(({ types }) => [...types]),
      html: item === undefined ? '' : await (await item.getType('text/html')).text(),
    };
  });
}
