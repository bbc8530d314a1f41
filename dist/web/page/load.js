// Loads the engine once: the packed module is fetched from beside the page, or
// stands in the page itself, is unpacked and compiled.

// load gives the compiled module. progress is called with the share that is there,
// from 0 to 1. After it nothing can be fetched any more.
export async function load(doc, progress) {
  if (!("DecompressionStream" in globalThis)) throw new Error("This browser is too old: it can't unpack what the page needs. Any browser of 2023 or later can.");
  const source = doc.querySelector("#engine");
  const packed = source.dataset.src ? await fetched(source.dataset.src) : held(source);
  const counted = packed.body.pipeThrough(counter(Number(source.dataset.size), progress));
  const module = await WebAssembly.compileStreaming(asWasm(await unpacked(counted)));
  lock(doc);
  return module;
}

async function fetched(url) {
  const said = "The page could not load its engine. ";
  let response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(said + (location.protocol === "file:" ? "Opened from a disk, only the page in one file works: citevet-offline.html, beside this one." : "Look at your connection and load the page again."));
  }
  if (!response.ok) throw new Error(said + "The server answers " + response.status + ".");
  return response;
}

// held gives what stands in the page as base64, and frees it there.
function held(source) {
  const text = atob(source.textContent.trim());
  source.textContent = "";
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Response(bytes);
}

function counter(size, progress) {
  let n = 0;
  return new TransformStream({
    transform(chunk, out) {
      n += chunk.length;
      progress(Math.min(n / size, 1));
      out.enqueue(chunk);
    },
  });
}

// unpacked unpacks gzip, unless the server did.
async function unpacked(stream) {
  const [look, rest] = stream.tee();
  const reader = look.getReader();
  const { value } = await reader.read();
  reader.cancel();
  const isPacked = value?.[0] === 0x1f && value?.[1] === 0x8b;
  return isPacked ? rest.pipeThrough(new DecompressionStream("gzip")) : rest;
}

const asWasm = stream => new Response(stream, { headers: { "Content-Type": "application/wasm" } });

// lock adds the page's policy once more without what allowed to fetch the engine. From
// now on no connection is allowed, not even to the server that the page came from,
// nor in a worker that starts later.
export function lock(doc) {
  const meta = doc.querySelector("meta[http-equiv=Content-Security-Policy]").cloneNode();
  meta.content = meta.content.replace("connect-src 'self'", "connect-src 'none'");
  doc.head.append(meta);
}
