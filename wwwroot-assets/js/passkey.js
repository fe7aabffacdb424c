// Signing in with a passkey, and adding one. A form with data-passkey="get" or "create" asks the server for options, the browser for a passkey,
// and sends what came of it in its field "Credential". Without passkeys in the browser the form is not shown.

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    if (form.elements.Credential.value) return;
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    const said = form.querySelector('[data-passkey-said]');
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    said.hidden = true;
    try {
      const answer = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: new FormData(form), cache: 'no-store' });
      if (!answer.ok) throw new Error('refused');
      const options = await answer.json();
      const passkey = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(passkey);
      form.requestSubmit();
    } catch {
      said.hidden = false;
    }
    button.ariaDisabled = 'false';
  });
}
