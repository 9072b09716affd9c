document.body.textContent='library';
