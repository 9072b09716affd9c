import { beforeEach, describe, expect, test, vi } from 'vitest';
import { service } from '../../services/client';

const { messaging } = vi.hoisted(() => ({ messaging: { sendMessage: vi.fn() } }));
vi.mock('../../services/protocol', () => ({ messaging }));

interface Counter {
  add(by: number): Promise<number>;
}

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

  test('calls again when the background was stopped in mid-call', async () => {
    messaging.sendMessage.mockRejectedValueOnce(new Error('The message port closed'));
    messaging.sendMessage.mockResolvedValueOnce(3);

    expect(await service<Counter>('counter').add(2)).toBe(3);
  });

  test('gives up when nobody answers twice', async () => {
    messaging.sendMessage.mockRejectedValue(new Error('The message port closed'));

    await expect(service<Counter>('counter').add(2)).rejects.toThrow('port closed');
    expect(messaging.sendMessage).toHaveBeenCalledTimes(2);
  });

  test('does not repeat what the service refused', async () => {
    const refusal = Object.assign(new Error('disk full'), { isAnswer: true });
    messaging.sendMessage.mockRejectedValue(refusal);

    await expect(service<Counter>('counter').add(2)).rejects.toThrow('disk full');
    expect(messaging.sendMessage).toHaveBeenCalledTimes(1);
  });

  test('can be handed through a Promise without being called', async () => {
    await Promise.resolve(service<Counter>('counter'));

    expect(messaging.sendMessage).not.toHaveBeenCalled();
  });
});
