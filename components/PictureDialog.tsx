import { Copy, Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Favourite } from '../core/favourite';
import { passageText, sourceName } from '../core/passage-text';
import { pictureName } from '../core/picture/picture-name';
import { Button } from './Button';
import { Choice } from './Choice';
import { Dialog } from './Dialog';
import styles from './PictureDialog.module.css';
import { drawPicture, type PictureLooks } from './picture';
import { t } from './text';

interface PictureDialogProps {
  favourite: Pick<Favourite, 'text' | 'source'>;
  /** Rejects when the browser refuses to copy a picture. */
  onCopy: (picture: Blob) => Promise<void>;
  /** Hands the picture to the reader as a file. */
  onDownload: (picture: Blob, fileName: string) => void;
  onClose: () => void;
}

/** undefined while it is drawn. */
type Drawn = { readonly blob: Blob; readonly url: string } | 'too_long' | 'failed' | undefined;

/** "Share as picture": the passage as a well-set card, light or dark, to copy or to download. */
export function PictureDialog({ favourite, onCopy, onDownload, onClose }: PictureDialogProps) {
  const [looks, setLooks] = useState<PictureLooks>('light');
  const [copied, setCopied] = useState<'copied' | 'copy_refused'>();
  const { text, source } = favourite;
  const drawn = useDrawn(text, sourceName(source), looks);

  const copy = (picture: Blob) =>
    onCopy(picture).then(
      () => setCopied('copied'),
      () => setCopied('copy_refused'),
    );
  return (
    <Dialog title={t('picture_title')} onClose={onClose}>
      <div class={styles.picture}>
        {typeof drawn === 'string' && <p role="alert">{t(`picture_${drawn}`)}</p>}
        {typeof drawn === 'object' && (
          <>
            <img src={drawn.url} alt={t('picture_alt', passageText(favourite))} />
            <div class={styles.tools}>
              <Choice
                label={t('picture_looks')}
                value={looks}
                options={[
                  { value: 'light', label: t('picture_light') },
                  { value: 'dark', label: t('picture_dark') },
                ]}
                onChoose={setLooks}
              />
              <Button
                label={t('picture_copy')}
                icon={Copy}
                kind="main"
                onClick={() => void copy(drawn.blob)}
              />
              <Button
                label={t('picture_download')}
                icon={Download}
                onClick={() => onDownload(drawn.blob, pictureName(source.title))}
              />
            </div>
          </>
        )}
        <p class={styles.told} role="status">
          {copied && t(`picture_${copied}`)}
        </p>
      </div>
    </Dialog>
  );
}

/** The picture, drawn anew when anything in it changes. The last one stays until the next is there. */
function useDrawn(text: string, source: string, looks: PictureLooks): Drawn {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isWanted = true;
    let url: string | undefined;
    drawPicture({ text, source }, looks).then(
      (blob) => {
        if (!isWanted) return;
        if (blob) url = URL.createObjectURL(blob);
        setDrawn(blob && url ? { blob, url } : 'too_long');
      },
      () => isWanted && setDrawn('failed'),
    );
    return () => {
      isWanted = false;
      // The next picture takes its place first.
      if (url) setTimeout(URL.revokeObjectURL, 1000, url);
    };
  }, [text, source, looks]);
  return drawn;
}
