import { NoticeBar } from './NoticeBar';

const ignore = () => {};
const undo = async () => {};

export const noticeBarExamples = {
  'a notice': () => (
    <NoticeBar notice={{ message: 'copied' }} failure={null} onUndo={ignore} onDismiss={ignore} />
  ),
  'a notice with undo': () => (
    <NoticeBar
      notice={{ message: 'hidden', undo }}
      failure={null}
      onUndo={ignore}
      onDismiss={ignore}
    />
  ),
  'a notice that counts': () => (
    <NoticeBar
      notice={{ message: { count: 12, one: 'many_removed_one', many: 'many_removed_many' }, undo }}
      failure={null}
      onUndo={ignore}
      onDismiss={ignore}
    />
  ),
  'a failure': () => <NoticeBar notice={null} failure="save" onUndo={ignore} onDismiss={ignore} />,
};
