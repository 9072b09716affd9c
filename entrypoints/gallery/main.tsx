import { render } from 'preact';
import '../../components/theme.css';
import { allExamples } from './all-examples';
import { Gallery } from './Gallery';

const name = new URLSearchParams(location.search).get('example');
const Example = name === null ? undefined : allExamples.get(name);

// An example alone is what the gallery frames: a dialog or a notice then has a page to itself.
render(Example ? <Example /> : <Gallery names={[...allExamples.keys()]} />, document.body);
