// The corrections that are certain, and files with those that were chosen.

// certain gives the findings of which there is one fix, with what to show of it:
// {finding, what, edits}. Where the text is in a zipped file edits is empty.
export function certain(findings) {
  return findings
    .filter(f => f.fixes.length === 1)
    .map(f => ({ finding: f, what: f.fixes[0].message, edits: f.fixes[0].edits }));
}

// apply gives the bytes of a file with edits made. Edits that overlap another are
// left out, but for the same edit, which two findings may have.
export function apply(bytes, edits) {
  const encode = encoderOf(bytes);
  const sorted = unique(edits).sort((a, b) => a.start - b.start || a.end - b.end);
  const parts = [];
  let at = 0;
  for (const e of sorted) {
    if (e.start < at) continue;
    parts.push(bytes.subarray(at, e.start), encode(e.new));
    at = e.end;
  }
  parts.push(bytes.subarray(at));
  return joined(parts);
}

function unique(edits) {
  const seen = new Set();
  return edits.filter(e => {
    const key = e.start + " " + e.end + " " + e.new;
    return !seen.has(key) && seen.add(key);
  });
}

function joined(parts) {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

// encoderOf gives what brings new text into the encoding of a file.
function encoderOf(bytes) {
  const utf16 = isUTF16(bytes);
  if (!utf16) return text => new TextEncoder().encode(text);
  return text => {
    const out = new Uint8Array(2 * text.length), view = new DataView(out.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), utf16 === "utf-16le");
    return out;
  };
}

function isUTF16(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "";
}

// decoderOf gives what makes text of a stretch of a file. In a file that is not
// UTF-8 a byte is a letter.
export function decoderOf(bytes) {
  const decode = name => { const d = new TextDecoder(name, { ignoreBOM: true }); return part => d.decode(part); };
  const utf16 = isUTF16(bytes);
  if (utf16) return decode(utf16);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return decode("utf-8");
  } catch {
    return decode("windows-1252");
  }
}

// preview gives {before, old, new, after}: an edit in what stands around it in its
// paragraph, up to reach bytes on either side.
export function preview(bytes, edit, reach = 90) {
  const decode = decoderOf(bytes);
  const from = around(bytes, edit.start, -1, reach), to = around(bytes, edit.end, 1, reach);
  return {
    before: (from.cut ? "…" : "") + decode(bytes.subarray(from.at, edit.start)),
    old: decode(bytes.subarray(edit.start, edit.end)),
    new: edit.new,
    after: decode(bytes.subarray(edit.end, to.at)) + (to.cut ? "…" : ""),
  };
}

// around goes from an offset to the end of its line, or to a blank after reach
// bytes, and at most twice as far.
function around(bytes, at, step, reach) {
  const wide = isUTF16(bytes) ? 2 : 1;
  const next = i => bytes[step < 0 ? i - wide : i];
  for (let n = 0; ; n += wide) {
    if (step < 0 ? at < wide : at >= bytes.length) return { at, cut: false };
    if (wide === 1 && (next(at) === 10 || next(at) === 13)) return { at, cut: false };
    if (n >= reach && next(at) === 32 || n >= 2 * reach && isBoundary(bytes, at)) return { at, cut: true };
    at += step * wide;
  }
}

// isBoundary tells whether no character of UTF-8 goes on at an offset.
const isBoundary = (bytes, at) => isUTF16(bytes) !== "" || (bytes[at] & 0xc0) !== 0x80;
