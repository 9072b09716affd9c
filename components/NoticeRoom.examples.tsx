import { NoticeBar } from './NoticeBar';
import { NoticeRoom } from './NoticeRoom';

const ignore = () => {};
const undo = async () => {};

const room = (
  <NoticeRoom>
    <NoticeBar
      notice={{ message: 'hidden', undo }}
      failure={null}
      onUndo={ignore}
      onDismiss={ignore}
    />
  </NoticeRoom>
);
const link = <a href="#here">Something to press</a>;

export const noticeRoomExamples = {
  'on an empty page': () => <main>{room}</main>,
  'while the foot is taken': () => (
    <main>
      <div style={{ position: 'fixed', insetBlockEnd: '1rem' }}>{link}</div>
      {room}
    </main>
  ),
  'while only the middle is free': () => (
    <main>
      <div style={{ position: 'fixed', insetBlock: '0 auto' }}>{link}</div>
      <div style={{ position: 'fixed', insetBlockEnd: '1rem' }}>{link}</div>
      {room}
    </main>
  ),
};
