import { beforeEach, describe, expect, test, vi } from 'vitest';
import { service } from '../../services/client';

const { messaging } = vi.hoisted(() => ({ messaging: { sendMessage: vi.fn() } }));
vi.mock('../../services/protocol', () => ({ messaging }));

interface Counter {
  add(by: number): Promise<number>;
}

const answered = (message: string) => Object.assign(new Error(message), { isAnswer: true });
const cutOff = new Error('The message port closed before a response was received.');

beforeEach(() => {
  messaging.sendMessage.mockReset();
});

describe('a service, as a page sees it', () => {
  test('is one message a call', async () => {
    messaging.sendMessage.mockResolvedValue(3);

    expect(await service<Counter>('counter').add(2)).toBe(3);
    expect(messaging.sendMessage.mock.calls).toEqual([
      ['call', { service: 'counter', method: 'add', args: [2] }],
    ]);
  });

  test('sends no argument that is left out, for it would arrive as null', async () => {
    const list = service<{ list(limit: number, after?: string): Promise<void> }>('list').list;
    await list(2, undefined);
    await list(0);

    const args = messaging.sendMessage.mock.calls.map(([, call]) => call.args);
    expect(JSON.stringify(args)).toBe('[[2],[0]]');
  });

  test('throws what the service threw, and does not ask again', async () => {
    messaging.sendMessage.mockRejectedValue(answered('too many'));

    await expect(service<Counter>('counter').add(2)).rejects.toThrow('too many');
    expect(messaging.sendMessage).toHaveBeenCalledOnce();
  });

  test('asks once more when the background was stopped in mid-call', async () => {
    messaging.sendMessage.mockRejectedValueOnce(cutOff).mockResolvedValueOnce(3);

    expect(await service<Counter>('counter').add(2)).toBe(3);
  });

  test('gives up when it was stopped again', async () => {
    messaging.sendMessage.mockRejectedValue(cutOff);

    await expect(service<Counter>('counter').add(2)).rejects.toThrow('port closed');
    expect(messaging.sendMessage).toHaveBeenCalledTimes(2);
  });

  test('may be the result of a promise', async () => {
    const counter = service<Counter>('counter');

    expect(await Promise.resolve(counter)).toBe(counter);
    expect(messaging.sendMessage).not.toHaveBeenCalled();
  });
});
