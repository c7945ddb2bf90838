// Each module improves one thing on a page that already works without it.
import './countdown.js';
import './relative-time.js';
import './copy.js';
import './theme.js';
import './shortcuts.js';
import './live.js';
import './notices.js';
import './output.js';
import './ticks.js';
import './suggest.js';
import './autosave.js';
import './unsaved.js';
import './diagram.js';

for (const element of document.querySelectorAll('.only-js')) {
  element.hidden = false;
}
