import { RotateCw } from 'lucide';
import { NothingHere } from './NothingHere';
import type { Doing } from './notices';
import { t } from './text';

interface ReadFailureProps {
  failure: Doing;
  onRetry: () => void;
}

/** Stands where something would be that could not be read: says so, and that nothing was lost. */
export function ReadFailure({ failure, onRetry }: ReadFailureProps) {
  return (
    <NothingHere
      words={t(`failure_${failure}`)}
      label={t('try_again')}
      icon={RotateCw}
      onPress={onRetry}
      isFailure
    />
  );
}
