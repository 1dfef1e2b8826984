// Tests that an answer of setup.exe is read in every spelling in which scripts, consoles and task sequences print it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';

const firstOf = (text: string) =>
  summarizeCase([{ path: 'upgrade.log', analysis: analyzeText(`${text}\n`) }]).failures[0];

const sentences = [
  'setup.exe exited with code {}',
  'Setup.exe returned {}',
  'ExitCode={}',
  'ERRORLEVEL {}',
  '安装程序退出代码：{}',
];

const spellings = (code: number): readonly string[] => [
  `0x${code.toString(16)}`,
  `0X${code.toString(16).toUpperCase()}`,
  code.toString(16).toUpperCase(),
  String(code),
  String(code | 0),
];

describe('the exit code of setup.exe', () => {
  for (const code of [0xc1900101, 0xc1900107, 0xc1900200, 0xc1900208, 0xc190020e, 0xc190020f])
    it(`is read as 0x${code.toString(16)} in every spelling`, () => {
      for (const sentence of sentences)
        for (const spelling of spellings(code)) {
          const text = sentence.replace('{}', spelling);
          assert.equal(firstOf(text)?.hresult, `0x${code.toString(16)}`, text);
        }
    });

  it('is read in a log of a task sequence, whose tail of fields is no trace', () => {
    const tail =
      '<time="10:11:12.131+000" date="05-06-2024" component="Sample" context="" type="3" thread="1234" file="sample.cpp:21">';
    const text = `<![LOG[Windows setup failed, code 0xC1900208]LOG]!>${tail}`;
    assert.equal(firstOf(text)?.hresult, '0xc1900208');
  });

  it('is read as a code of setupapi where a program installed a driver', () => {
    assert.equal(
      firstOf('FATAL - Driver pre-installation failed with Win32 error 3758096966')?.hresult,
      '0xe0000246',
    );
    assert.equal(firstOf('Failed to set the adapter up (problem code: 0x34)'), undefined);
  });

  it('is no failure where a scan found nothing, and no number of the same length is taken for one', () => {
    for (const spelling of spellings(0xc1900210))
      assert.equal(firstOf(`setup.exe returned ${spelling}`), undefined);
    assert.equal(firstOf('Bytes copied by setup.exe: 3247444992'), undefined);
    assert.equal(firstOf('Bytes copied by setup.exe: 13247440392'), undefined);
  });
});
