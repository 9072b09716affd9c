import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PictureDialog } from '../../components/PictureDialog';
import { drawPicture } from '../../components/picture';
import '../../components/theme.css';

const favourite = {
  text: 'Being able to stand alone is what makes leaning on someone a choice.',
  source: { title: 'The Intricate Dance: Autonomy', section: 'One' },
};

function open(text = favourite.text) {
  const given = {
    onCopy: vi.fn(async (_picture: Blob) => {}),
    onDownload: vi.fn(),
    onClose: vi.fn(),
  };
  render(<PictureDialog favourite={{ ...favourite, text }} {...given} />, document.body);
  return given;
}

afterEach(() => render(null, document.body));

/** The colour of a corner of the paper, where there is no gutter. */
async function paperOf(picture: Blob) {
  const image = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 4 - image.width, 4 - image.height);
  return { width: image.width, data: [...(context?.getImageData(0, 0, 1, 1).data ?? [])] };
}

describe('share as picture', () => {
  test('shows the picture, with its words for who cannot see it', async () => {
    open();
    const picture = page.getByRole('img');
    await expect.element(picture).toBeVisible();

    const image = picture.element() as HTMLImageElement;
    await image.decode();
    expect(image.naturalWidth).toBe(2400);
    expect(image.alt).toContain('picture_alt');
  });

  test('copies what is shown, in the looks that were chosen', async () => {
    const { onCopy } = open();
    await page.getByRole('button', { name: 'picture_copy' }).click();
    const light = await paperOf(onCopy.mock.calls[0]?.[0] as Blob);
    expect(light).toEqual({ width: 2400, data: [250, 248, 243, 255] });
    await expect.element(page.getByRole('status')).toHaveTextContent('picture_copied');

    const before = (page.getByRole('img').element() as HTMLImageElement).src;
    await page.getByRole('combobox').selectOptions('dark');
    const shown = () => (page.getByRole('img').element() as HTMLImageElement).src;
    await expect.poll(shown).not.toBe(before);
    await page.getByRole('button', { name: 'picture_copy' }).click();
    const dark = await paperOf(onCopy.mock.calls[1]?.[0] as Blob);
    expect(dark.data).toEqual([23, 22, 19, 255]);
  });

  test('says when copying was refused', async () => {
    const { onCopy } = open();
    onCopy.mockRejectedValueOnce(new Error('refused'));
    await page.getByRole('button', { name: 'picture_copy' }).click();

    await expect.element(page.getByText('picture_copy_refused')).toBeVisible();
  });

  test('hands out a file named after its source', async () => {
    const { onDownload } = open();
    await page.getByRole('button', { name: 'picture_download' }).click();

    const name = 'The Intricate Dance Autonomy.png';
    expect(onDownload).toHaveBeenCalledWith(expect.any(Blob), name);
    expect(onDownload.mock.calls[0]?.[0].type).toBe('image/png');
  });

  test('says when a passage is too long for a picture', async () => {
    open('words '.repeat(3000));

    await expect.element(page.getByRole('alert')).toHaveTextContent('picture_too_long');
    expect(page.getByRole('button', { name: 'picture_copy' }).query()).toBeNull();
  });
});

test.each([
  ['from right to left, it is bound at the right', 'من يقدر أن يقف وحده', 'right'],
  ['from left to right, at the left', 'Being able to stand alone', 'left'],
])('%s', async (_how, text, side) => {
  const picture = await drawPicture({ text, source: 'A source' }, 'light');
  const image = await createImageBitmap(picture as Blob);
  const context = new OffscreenCanvas(image.width, 1).getContext('2d');
  context?.drawImage(image, 0, 0);
  const shadeAt = (x: number) => context?.getImageData(x, 0, 1, 1).data[0] ?? 0;
  const bound = side === 'left' ? 1 : image.width - 2;

  expect(shadeAt(bound)).toBeLessThan(shadeAt(image.width - 1 - bound));
});
