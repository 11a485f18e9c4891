import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
const root =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">';

describe('the icon family', () => {
  it('has a kebab-case English name for every icon', () => {
    expect(files.length).toBeGreaterThanOrEqual(75);
    expect(files.filter((name) => !/^[a-z]+(-[a-z]+)*\.svg$/.test(name))).toEqual([]);
  });

  it.each(files)('%s shares the grid, the stroke and the colour of the text around it', (name) => {
    const icon = readFileSync(new URL(name, folder), 'utf8');
    expect(icon.startsWith(root)).toBe(true);
    expect(icon).not.toMatch(/ (id|style|class)=|<style|fill="#|stroke="#/);
    expect(icon.length).toBeLessThan(900);
  });
});
