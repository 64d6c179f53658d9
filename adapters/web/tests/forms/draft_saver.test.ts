import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeDraftSaver, type Saving } from '~/forms/draft_saver';

let saved: Record<string, unknown>[];
let states: Saving[];
let fails: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  states = [];
  fails = false;
});
afterEach(() => vi.useRealTimers());

const make = () =>
  makeDraftSaver(
    async (content) => {
      if (fails) throw new Error('no answer');
      saved.push(content);
    },
    (state) => states.push(state),
  );

it('saves a moment after the last change, once', async () => {
  const saver = make();
  saver.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(500);
  saver.change({ a: 2 });
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toEqual([{ a: 2 }]);
  expect(states.at(-1)).toBe('saved');
});

it('saves at once when it is asked to', async () => {
  const saver = make();
  saver.change({ a: 1 });
  await saver.flush();
  expect(saved).toEqual([{ a: 1 }]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved.length).toBe(1);
});

it('tries again after a failure, with what is newest', async () => {
  const saver = make();
  fails = true;
  saver.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe('failed');
  saver.change({ a: 2 });
  fails = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect(saved).toEqual([{ a: 2 }]);
});

it('saves nothing more once the task is done', async () => {
  const saver = make();
  saver.change({ a: 1 });
  saver.stop();
  await vi.advanceTimersByTimeAsync(10000);
  await saver.flush();
  expect(saved).toEqual([]);
});
