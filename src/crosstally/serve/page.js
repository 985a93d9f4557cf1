// The request travels in the fragment of the address, which browsers never send; see serve/page.py.
"use strict";

const texts = document.getElementById("texts");
const carrier = document.getElementById("carrier");
const status_ = document.getElementById("status");
let extra = {}; // fields of a request that the form has no input for

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

async function pack(request) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(request)), new CompressionStream("deflate"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function unpack(fragment) {
  const binary = atob(fragment.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate"))));
}

function written() {
  const request = { ...extra };
  for (const name of ["source", "target", "source_lang", "target_lang", "date"]) {
    if (texts.elements[name].value) request[name] = texts.elements[name].value;
  }
  if (texts.elements.notes.checked) request.notes = true;
  return request;
}

function fill(request) {
  extra = {};
  for (const [name, value] of Object.entries(request)) {
    const input = texts.elements[name];
    if (!input) extra[name] = value;
    else if (input.type === "checkbox") input.checked = value === true;
    else input.value = String(value);
  }
}

function post(request) {
  carrier.elements.request.value = JSON.stringify(request);
  carrier.elements.token.value = document.getElementById("token").value;
  status_.textContent = "";
  carrier.submit();
}

async function follow() {
  const fragment = location.hash.slice(1);
  if (!fragment) return;
  try {
    const request = await unpack(fragment);
    fill(request);
    post(request);
  } catch {
    status_.textContent = "The address does not hold a request: its end may be missing.";
  }
}

texts.addEventListener("submit", async (event) => {
  event.preventDefault();
  const request = written();
  history.replaceState(null, "", "#" + (await pack(request)));
  post(request);
});
addEventListener("hashchange", follow);
follow();
