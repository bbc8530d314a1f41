-- Makes fields of Zotero of the citations that citeproc has formatted: for
-- docx and odt.

local escapes = { ['"'] = '\\"', ['\\'] = '\\\\', ['\n'] = '\\n' }

local function json(v)
  if type(v) == 'boolean' or type(v) == 'number' then
    return tostring(v)
  elseif type(v) == 'string' then
    return '"' .. v:gsub('["\\\n]', escapes) .. '"'
  elseif pandoc.utils.type(v) == 'Inlines' then
    return json(pandoc.utils.stringify(v))
  end
  local out = {}
  if v[1] ~= nil then
    for _, x in ipairs(v) do out[#out + 1] = json(x) end
    return '[' .. table.concat(out, ',') .. ']'
  end
  for k, x in pairs(v) do out[#out + 1] = json(k) .. ':' .. json(x) end
  table.sort(out)
  return '{' .. table.concat(out, ',') .. '}'
end

local function xml(s)
  return (s:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('"', '&quot;'))
end

local function field(kind)
  return '<w:r><w:fldChar w:fldCharType="' .. kind .. '"/></w:r>'
end

local function wrap(code, number, content)
  if FORMAT == 'docx' then
    content:insert(1, pandoc.RawInline('openxml', field('begin') .. '<w:r><w:instrText xml:space="preserve"> ADDIN ' .. xml(code) .. '</w:instrText></w:r>' .. field('separate')))
    content:insert(pandoc.RawInline('openxml', field('end')))
  else
    local name = ' text:name="' .. xml(code) .. ' RND' .. number .. '"/>'
    content:insert(1, pandoc.RawInline('opendocument', '<text:reference-mark-start' .. name))
    content:insert(pandoc.RawInline('opendocument', '<text:reference-mark-end' .. name))
  end
  return content
end

function Pandoc(doc)
  local data, number = {}, 0
  for _, ref in ipairs(pandoc.utils.references(doc)) do data[ref.id] = ref end
  return doc:walk {
    Cite = function(cite)
      local items = {}
      for i, c in ipairs(cite.citations) do
        items[i] = { id = c.id, itemData = data[c.id], ['suppress-author'] = c.mode == 'SuppressAuthor' }
      end
      number = number + 1
      return wrap('ZOTERO_ITEM CSL_CITATION ' .. json({ citationItems = items }), number, cite.content)
    end,
  }
end
