import { describe, expect, it } from 'vitest';
import { createServer } from 'node:http';
import { runScript } from '../run-script.ts';

describe.each(['start', 'test', 'dev', 'build', 'ingest', 'check', 'epub', 'new', 'bench', 'format'])(
  'npm run %s',
  (name) => {
    it('answers --help with what it does and takes', async () => {
      const { code, stdout } = await runScript(name, ['--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`npm ${['start', 'test'].includes(name) ? name : `run ${name}`}`);
      expect(stdout).toContain('--help');
    });

    it('refuses an unknown option with exit code 2, a sentence and a hint', async () => {
      const { code, stderr } = await runScript(name, ['--colour', 'red']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: .*--colour/mu);
      expect(stderr).toMatch(/^hint: /mu);
      expect(stderr).not.toMatch(/^\s+at /mu);
    });
  },
);

describe('npm run build', () => {
  it('refuses to empty a folder that holds the survey', async () => {
    const { code, stderr } = await runScript('build', ['--out', '.']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/would be emptied/u);
  });

  it('says which folder has no digests', async () => {
    const { code, stderr } = await runScript('build', [
      '--root',
      '/nowhere-at-all',
      '--out',
      '/tmp/nowhere-site',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere-at-all/u);
    expect(stderr).toMatch(/^hint: .*seeds/mu);
  });
});

describe('npm start', () => {
  it('says that the port is in use before it builds anything', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, 'localhost', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const started = performance.now();
    const { code, stderr } = await runScript('start', ['--port', String(port)]);
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`port ${String(port)} is in use`);
    expect(stderr).toMatch(/^hint: .*--port/mu);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
