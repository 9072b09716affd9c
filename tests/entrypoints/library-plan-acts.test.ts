import { describe, expect, test } from 'vitest';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

const plan = { when: 'I come home', will: 'ask first', moment: 'evening', madeAt: 1 } as const;
const words = { when: 'I come home', will: 'listen first', moment: 'night' } as const;

function withPlan() {
  const page = surroundings(1);
  const favourite = page.put(favouriteOf(1, { plan }));
  return { ...page, favourite };
}

describe('the plan of a favourite', () => {
  test('gets other words, and its dialog closes', async () => {
    const { model, given, favourite } = withPlan();
    model.plan.edit(favourite);
    expect(model.plan.editing.value).toMatchObject({ favourite, failed: false });
    await model.plan.save(words);

    expect(given.plans.change).toHaveBeenCalledExactlyOnceWith(favourite.id, words);
    expect(model.plan.editing.value).toBeNull();
    expect(model.notices.notice.value?.message).toBe('plan_made');
  });

  test('that could not be saved keeps its dialog, which says so', async () => {
    const { model, given, favourite } = withPlan();
    given.plans.change.mockImplementationOnce(stopped);
    model.plan.edit(favourite);
    await model.plan.save(words);
    expect(model.plan.editing.value).toMatchObject({ favourite, failed: true });

    await model.plan.save(words);
    expect(model.plan.editing.value).toBeNull();
  });

  test('has the words again that were typed and not saved', async () => {
    const { model, favourite } = withPlan();
    model.plan.edit(favourite);
    expect(model.plan.editing.value?.words).toEqual(plan);
    model.plan.close(words);
    expect(model.plan.editing.value).toBeNull();
    model.plan.edit(favourite);
    expect(model.plan.editing.value?.words).toEqual(words);
    await model.plan.save(words);
    model.plan.edit(favourite);
    expect(model.plan.editing.value?.words).toEqual(plan);
  });

  test('is taken away, and put back as it was', async () => {
    const { model, stored, favourite } = withPlan();
    await model.plan.drop(favourite);
    expect(stored.get(favourite.id)).not.toHaveProperty('plan');
    await model.notices.undo();
    expect(stored.get(favourite.id)?.plan).toEqual(plan);
  });

  test('that could not be taken away is still there, and that is said', async () => {
    const { model, given, stored, favourite } = withPlan();
    given.plans.drop.mockImplementationOnce(stopped);
    await model.plan.drop(favourite);
    expect(stored.get(favourite.id)?.plan).toEqual(plan);
    expect(model.notices.failure.value).toBe('plan');
    expect(model.notices.notice.value).toBeNull();
  });
});
