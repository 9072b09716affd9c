import { render } from 'preact';
import '../../components/theme.css';
import { allExamples } from './all-examples';
import { Gallery } from './Gallery';

render(<Gallery examples={allExamples} />, document.body);
