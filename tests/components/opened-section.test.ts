import { expect, test, vi } from 'vitest';
import { createNotices } from '../../components/notices';
import { createOpenedSection, type SectionOfDocument } from '../../components/opened-section';
import type { DocumentId } from '../../core/insight';

const place = { text: 'A passage', documentId: 'doc' as DocumentId, section: 2 };
const section: SectionOfDocument = { title: 'A document', heading: 'A heading', blocks: [] };

function create(read: () => Promise<SectionOfDocument | null>) {
  const notices = createNotices(() => {});
  return { notices, section: createOpenedSection(notices, vi.fn(read)) };
}

test('is open while it is read, and then has its text', async () => {
  const { section: shown } = create(async () => section);
  expect(shown.opened.value).toBeNull();
  const opening = shown.open(place);
  expect(shown.opened.value).toEqual({ place, section: undefined });

  await opening;
  expect(shown.opened.value).toEqual({ place, section });
  shown.close();
  expect(shown.opened.value).toBeNull();
});

test('a section that is no more is told from one that could not be read', async () => {
  const gone = create(async () => null);
  await gone.section.open(place);
  expect(gone.section.opened.value?.section).toBeNull();

  const broken = create(() => Promise.reject(new Error('the background was stopped')));
  await broken.section.open(place);
  expect(broken.section.opened.value).toBeNull();
  expect(broken.notices.failure.value).toBe('section');
});

test('closed before its text came, it stays closed', async () => {
  const { section: shown } = create(async () => section);
  const opening = shown.open(place);
  shown.close();
  await opening;

  expect(shown.opened.value).toBeNull();
});
