document.body.textContent='welcome';
