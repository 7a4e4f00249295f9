import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';

describe('configuration', () => {
  it('needs nothing', () => {
    const read = readConfig({});
    expect(read.ok && read.config).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null, publicOrigin: null });
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).ok).toBe(true);
  });

  it('takes what is set', () => {
    const read = readConfig({
      PORT: '9000',
      HOST: '0.0.0.0',
      BEDSIDE_PUBLIC_URL: 'https://bedside.example.edu/path',
      LOG_LEVEL: 'warn',
    });
    expect(read.ok && read.config).toMatchObject({
      host: '0.0.0.0',
      port: 9000,
      publicOrigin: 'https://bedside.example.edu',
      logLevel: 'warn',
    });
  });

  it('names every variable that is wrong, and not its value', () => {
    const read = readConfig({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:secret@db',
      BEDSIDE_PUBLIC_URL: 'bedside',
      LOG_LEVEL: 'loud',
    });
    const lines = read.ok ? [] : read.problems;
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'BEDSIDE_PUBLIC_URL', 'LOG_LEVEL']);
    expect(lines.join()).not.toContain('secret');
  });
});
