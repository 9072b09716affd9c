import { describe, expect, test, vi } from 'vitest';
import { createNotices } from '../../components/notices';
import { createPlanning } from '../../components/planning';
import { answering } from '../fixtures/answering';
import { cardOf } from '../fixtures/cards';

const words = { when: 'I am tired', will: 'rest', moment: 'evening' } as const;

function surroundings() {
  const { plans } = answering();
  const notices = createNotices(() => {});
  const onMade = vi.fn(async () => {});
  const planning = createPlanning({ plans, onMade, reportFailure: () => {} }, notices);
  const planOf = () => planning.planned.value?.plan;
  return { plans, notices, onMade, planning, planOf };
}

describe('a plan made of a card', () => {
  test('is not known at first, and then there is none', async () => {
    const { planning, planOf } = surroundings();
    const reading = planning.read(cardOf(1));
    expect(planOf()).toBeUndefined();
    await reading;

    expect(planOf()).toBeNull();
  });

  test('is made in the dialog, which then closes', async () => {
    const { planning, planOf, onMade, notices } = surroundings();
    await planning.read(cardOf(1));
    planning.edit();
    expect(planning.editing.value).toMatchObject({ words: undefined, failed: false });
    await planning.save(words);

    expect(planOf()).toMatchObject(words);
    expect(planning.editing.value).toBeNull();
    expect(onMade).toHaveBeenCalledOnce();
    expect(notices.notice.value?.message).toBe('plan_made');
  });

  test('keeps its dialog open, and says so there, when it could not be kept', async () => {
    const { planning, plans, planOf, onMade } = surroundings();
    await planning.read(cardOf(1));
    planning.edit();
    plans.make.mockRejectedValueOnce(new Error('no room left'));
    await planning.save(words);
    expect(planning.editing.value?.failed).toBe(true);
    expect(onMade).not.toHaveBeenCalled();

    await planning.save(words);
    expect(planning.editing.value).toBeNull();
    expect(planOf()).toMatchObject(words);
  });

  test('has the words again that were typed and not saved, until they are', async () => {
    const { planning } = surroundings();
    await planning.read(cardOf(1));
    planning.edit();
    planning.close(words);
    await planning.read(cardOf(2));
    planning.edit();
    expect(planning.editing.value?.words).toBeUndefined();
    planning.close();

    await planning.read(cardOf(1));
    planning.edit();
    expect(planning.editing.value?.words).toEqual(words);
    await planning.save({ ...words, will: 'sleep' });
    planning.edit();
    expect(planning.editing.value?.words).toMatchObject({ will: 'sleep' });
    planning.close({ ...words, when: ' ', will: '' });
    planning.edit();
    expect(planning.editing.value?.words).toMatchObject({ will: 'sleep' });
  });

  test('that takes long to keep does not close the dialog of another', async () => {
    const { planning, plans } = surroundings();
    await planning.read(cardOf(1));
    planning.edit();
    const making = Promise.withResolvers<never>();
    plans.make.mockReturnValueOnce(making.promise);
    const saving = planning.save(words);
    planning.close(words);
    await planning.read(cardOf(2));
    planning.edit();
    making.reject(new Error('no room left'));
    await saving;

    expect(planning.editing.value).toMatchObject({ card: cardOf(2), failed: false });
  });

  test('can be let go, and put back with undo', async () => {
    const { planning, planOf, notices } = surroundings();
    await planning.read(cardOf(1));
    planning.edit();
    await planning.save(words);
    const made = planOf();
    await planning.drop();
    expect(planOf()).toBeNull();

    await notices.undo();
    expect(planOf()).toEqual(made);
  });

  test('of a card that has gone is not taken for that of the next', async () => {
    const { planning, plans } = surroundings();
    const first = Promise.withResolvers<null>();
    plans.of.mockReturnValueOnce(first.promise);
    const reading = planning.read(cardOf(1));
    await planning.read(cardOf(2));
    first.resolve(null);
    await reading;

    expect(planning.planned.value?.card.number).toBe(2);
  });

  test('that could not be read is not taken for none', async () => {
    const { planning, plans, planOf, notices } = surroundings();
    plans.of.mockRejectedValueOnce(new Error('stopped'));
    await planning.read(cardOf(1));

    expect(planOf()).toBeUndefined();
    expect(notices.failure.value).toBe('read');
  });
});
