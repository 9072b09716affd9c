document.body.textContent='popup';
