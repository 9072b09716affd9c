document.body.textContent='options';
