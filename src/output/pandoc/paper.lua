-- Reads a paper written by bcd and lays it out as the Party's papers are laid out (HD 36-HD/VPTW, HD 05-HD/VPTW): for docx
-- by the styles of docx/word/styles.xml, for html and pdf by the classes of paper.css. It is both pandoc's reader and its
-- filter: pandoc --from=paper.lua --lua-filter=paper.lua (2.17 or later).

-- GitHub's Markdown, without what would change words (quotes, emoji), name sections or read settings out of the paper.
local markdown = 'gfm-smart-emoji-yaml_metadata_block-gfm_auto_identifiers'

local docx = FORMAT == 'docx'
local gap_opens = '[CẦN'

-- A kind of paragraph: its class in paper.css -> its style in styles.xml.
local styles = {
  lead = 'Dẫn vào', ['after-table'] = 'Sau bảng', ['lead-after-table'] = 'Dẫn vào sau bảng', closing = 'Trước chữ ký',
  head = 'Đầu văn bản', party = 'Tên Đảng', ['letter-subject'] = 'Trích yếu công văn',
  subject = 'Trích yếu', ['subject-note'] = 'Chú thích trích yếu', ['subject-rule'] = 'Gạch dưới trích yếu',
  ['cell-left'] = 'Ô bảng', ['cell-centre'] = 'Ô bảng giữa', ['cell-right'] = 'Ô bảng phải', ['cell-head'] = 'Đầu bảng',
  ['annex-cell-left'] = 'Ô phụ lục', ['annex-cell-centre'] = 'Ô phụ lục giữa', ['annex-cell-right'] = 'Ô phụ lục phải',
  ['annex-cell-head'] = 'Đầu bảng phụ lục', annex = 'Tên phụ lục', ['first-annex'] = 'Tên phụ lục đầu',
  picture = 'Biểu đồ', ['annex-picture'] = 'Biểu đồ', signature = 'Khối chữ ký', recipients = 'Nơi nhận', recipient = 'Nơi nhận từng mục', gap = 'Cần điền',
}

local function attributes(kind)
  return docx and pandoc.Attr('', {}, {{'custom-style', styles[kind]}}) or pandoc.Attr('', {kind})
end

-- A paragraph of one kind; one without words still takes its line.
local function paragraph(kind, words)
  if #words == 0 then words = {pandoc.Str('\u{a0}')} end
  return pandoc.Div({docx and pandoc.Para(words) or pandoc.Plain(words)}, attributes(kind))
end

local function raw(text) return pandoc.RawBlock(docx and 'openxml' or 'html', text) end

-- ---- what bcd wrote beside the paper, in the folder pandoc runs in

local function lines_of(name)
  local lines, file = {}, io.open(name)
  if not file then return lines end
  for line in file:lines() do table.insert(lines, line) end
  file:close()
  return lines
end
local function contents(name)
  local file = assert(io.open(name))
  local all = file:read('a')
  file:close()
  return all
end

-- The paper's own charts: how the text names each, and its file.
local pictures = {}
for _, line in ipairs(lines_of('pictures.txt')) do
  local link, file = line:match('^(.*)\t(.*)$')
  pictures[link] = file
end

-- ---- what a paper may not carry

-- Comments vanish; of any other HTML the words stay and the tags go, as no target may run or fetch anything.
local function words_of_html(html)
  local text = html:gsub('<!%-%-.-%-%->', ''):gsub('<[sS][cCtT][rRyY][iIlL].-</[^>]*>', ''):gsub('<[^>]*>', ' '):gsub('<', '&lt;')
  if not text:find('%S') then return {} end
  return pandoc.read(text, 'html').blocks
end

local harmless = {
  RawBlock = function(block) return words_of_html(block.text) end,
  RawInline = function(inline) return inline.text:lower():match('^<br%s*/?>') and pandoc.LineBreak() or {} end,
  CodeBlock = function(block) return pandoc.CodeBlock(block.text) end,  -- without its language, that is without colours
  Image = function(image)
    local file = pictures[image.src]
    if not file then return image.caption end
    if file:match('%.emf$') then return pandoc.Image(image.caption, file, '', {width = '165mm'}) end
    local words = pandoc.utils.stringify(image.caption):gsub('&', '&amp;'):gsub('"', '&quot;'):gsub('<', '&lt;')
    return pandoc.RawInline('html', string.format('<img src="data:image/svg+xml;base64,%s" alt="%s">', contents(file .. '.base64'), words))
  end,
  Link = function(link)
    local target = link.target:lower()
    if not (target:match('^https?://') or target:match('^mailto:')) then return link.content end
  end,
}

-- The paper is made harmless while it is read: for docx pandoc fetches the pictures before any filter sees them.
function Reader(input) return pandoc.read(tostring(input), markdown):walk(harmless) end

-- ---- what stays on one line: a number and its "%", the name of a person

-- The names of people, by their first word: lists of words.
local names = {}
for _, name in ipairs(lines_of('names.txt')) do
  local words = {}
  for word in name:gmatch('%S+') do table.insert(words, word) end
  if #words > 1 then
    names[words[1]] = names[words[1]] or {}
    table.insert(names[words[1]], words)
  end
end

-- True if the text ends with the word and no letter comes before it, or begins with it and none comes after.
local function ends_with(text, word) return text:sub(-#word) == word and not text:sub(1, -#word - 1):find('[%w\128-\255]$') end
local function begins_with(text, word) return text:sub(1, #word) == word and not text:sub(#word + 1):find('^[%w\128-\255]') end

-- The index of the last word of a name that begins at `at`, or nothing.
local function name_end(list, at)
  local first = list[at].text:match('[%w\128-\255]+$')
  for _, words in ipairs(first and names[first] or {}) do
    local last = at + 2 * (#words - 1)
    local fits = ends_with(list[at].text, words[1])
    for i = 2, #words do
      local blank, word = list[at + 2 * i - 3], list[at + 2 * i - 2]
      fits = fits and blank and word and blank.t == 'Space' and word.t == 'Str' and
        (i < #words and word.text == words[i] or i == #words and begins_with(word.text, words[i]))
    end
    if fits then return last end
  end
end

local function keep_together(list)
  local out, at = pandoc.List(), 1
  while at <= #list do
    local here = list[at]
    local last = here.t == 'Str' and name_end(list, at)
    local blank, next_one = list[at + 1], list[at + 2]
    if not last and here.t == 'Str' and here.text:find('%d$') and blank and blank.t == 'Space' and next_one and
      next_one.t == 'Str' and next_one.text:find('^%%') then last = at + 2 end
    if last then
      local words = {}
      for i = at, last, 2 do table.insert(words, list[i].text) end
      here = pandoc.Str(table.concat(words, '\u{a0}'))
      at = last
    end
    out:insert(here)
    at = at + 1
  end
  return out
end

-- ---- gaps: "[CẦN ĐIỀN: …]" becomes a marked span

-- The words of `list` from a gap's bracket to the one that closes it: the last index, or nothing.
local function gap_end(list, first)
  local after = list[first + 2]
  if not (after and after.t == 'Str' and after.text:sub(1, #'ĐIỀN:') == 'ĐIỀN:') then return nil end
  for at = first + 2, #list do
    if list[at].t == 'Str' and list[at].text:find(']', 1, true) then return at end
  end
end

local function mark_gaps(list)
  local out, at = pandoc.List(), 1
  local rest = keep_together(list)
  while at <= #rest do
    local here = rest[at]
    local opens = here.t == 'Str' and #here.text >= #gap_opens and here.text:sub(-#gap_opens) == gap_opens
    local last = opens and gap_end(rest, at)
    if last then
      local before = here.text:sub(1, -#gap_opens - 1)
      if before ~= '' then out:insert(pandoc.Str(before)) end
      local words = pandoc.List{pandoc.Str(gap_opens)}
      for inside = at + 1, last - 1 do words:insert(rest[inside]) end
      local closing = rest[last].text
      local bracket = closing:find(']', 1, true)
      words:insert(pandoc.Str(closing:sub(1, bracket)))
      out:insert(pandoc.Span(words, attributes('gap')))
      at = last
      if bracket < #closing then rest[at] = pandoc.Str(closing:sub(bracket + 1)) else at = at + 1 end
    else
      out:insert(here)
      at = at + 1
    end
  end
  return out
end

-- ---- tables: both targets from the same calls

-- The width of the text, upright or across. Pages lie across where a table of many columns needs it.
local upright_mm, across_mm = 165, 252
local page_mm = upright_mm
local function twips(mm) return math.floor(mm / 25.4 * 1440 + 0.5) end

local function open_table(kind, widths)
  local columns = {}
  for _, mm in ipairs(widths) do
    local column = docx and string.format('<w:gridCol w:w="%d"/>', twips(mm)) or string.format('<col style="width:%.1f%%">', mm / page_mm * 100)
    table.insert(columns, column)
  end
  if not docx then return string.format('<table class="%s"><colgroup>%s</colgroup>', kind, table.concat(columns)) end
  local lines = {}
  for _, side in ipairs{'top', 'left', 'bottom', 'right', 'insideH', 'insideV'} do
    table.insert(lines, string.format('<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>', side))
  end
  local borders = kind:match('^data') and '<w:tblBorders>' .. table.concat(lines) .. '</w:tblBorders>' or ''
  local side = kind:match('^data') and 70 or 0
  local room = string.format('<w:tblCellMar><w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>', side, side)
  local properties = string.format('<w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>%s<w:tblLayout w:type="fixed"/>%s', twips(page_mm), borders, room)
  return string.format('<w:tbl><w:tblPr>%s</w:tblPr><w:tblGrid>%s</w:tblGrid>', properties, table.concat(columns))
end

-- A row stays whole on its page; a header row comes again on every page.
local function open_row(header)
  if docx then return '<w:tr><w:trPr><w:cantSplit/>' .. (header and '<w:tblHeader/>' or '') .. '</w:trPr>' end
  return (header and '<thead>' or '') .. '<tr>'
end
local function close_row(header)
  if docx then return '</w:tr>' end
  return '</tr>' .. (header and '</thead>' or '')
end
local function open_cell(mm, header)
  local middle = header and '<w:vAlign w:val="center"/>' or ''
  if docx then return string.format('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>', twips(mm), middle) end
  return header and '<th scope="col">' or '<td>'
end
local function close_cell(header)
  if docx then return '</w:tc>' end
  return header and '</th>' or '</td>'
end

local function put_row(out, widths, cells, header)
  out:insert(raw(open_row(header)))
  for column, mm in ipairs(widths) do
    out:insert(raw(open_cell(mm, header)))
    out:extend(cells[column])
    out:insert(raw(close_cell(header)))
  end
  out:insert(raw(close_row(header)))
end

local function put_table(out, kind, widths, header, rows)
  out:insert(raw(open_table(kind, widths)))
  if header then put_row(out, widths, header, true) end
  for _, row in ipairs(rows) do put_row(out, widths, row, false) end
  out:insert(raw(docx and '</w:tbl>' or '</table>'))
end

-- ---- head and signature: tables whose header row says nothing

local head_widths = {76, 89}
local signature_widths = {80, 85}

local function words_in(cell) return cell[1] and cell[1].content or {} end
local function only(words, kind) return #words == 1 and words[1].t == kind end
local function says(cell) return pandoc.utils.stringify(pandoc.Div(cell)) end
local function is_layout(simple)
  if #simple.aligns ~= 2 then return false end
  for _, cell in ipairs(simple.headers) do if says(cell) ~= '' then return false end end
  return true
end

local function put_head(out, simple)
  local rows = {}
  for at, row in ipairs(simple.rows) do
    local left, right = words_in(row[1]), words_in(row[2])
    local about = at > 1 and only(left, 'Emph')
    rows[at] = {{paragraph(about and 'letter-subject' or 'head', left)}, {paragraph(at == 1 and 'party' or 'head', right)}}
  end
  put_table(out, 'head', head_widths, nil, rows)
end

-- The recipients are a column of their own beside the signature: both run down freely in one row. Two signatures go row by
-- row, so that the names stay level when an office takes two lines.
local function put_signature(out, simple)
  local rows, left, right = {}, pandoc.List(), pandoc.List()
  local with_recipients = simple.rows[1] and says(simple.rows[1][1]):sub(1, #'Nơi nhận') == 'Nơi nhận'
  local last = 0
  for at, row in ipairs(simple.rows) do if says(row[1]) ~= '' then last = at end end
  for at, row in ipairs(simple.rows) do
    local name = paragraph('signature', words_in(row[2]))
    if with_recipients then
      if at <= last then left:insert(paragraph(at == 1 and 'recipients' or 'recipient', words_in(row[1]))) end
      right:insert(name)
    else
      rows[at] = {{paragraph('signature', words_in(row[1]))}, {name}}
    end
  end
  put_table(out, 'signature', signature_widths, nil, with_recipients and {{left, right}} or rows)
end

-- ---- data tables

-- About how wide Times sets a character, in thousandths of the letter size.
local function reckon(code)
  local char = utf8.char(code)
  if char:match("[ijlfrt.,:;'|!%[%]()/ -]") then return 320 end
  if char:match('[mwMW]') then return 800 end
  if char:match('%d') then return 500 end
  local small = pandoc.text.lower(char)  -- a horn makes a letter wider, other marks do not
  if ('ưứừửữựơớờởỡợ'):find(small, 1, true) then return small == char and 640 or 830 end
  return small == char and 500 or 730
end

local reckoned = {}
local function width_of(code)
  reckoned[code] = reckoned[code] or reckon(code)
  return reckoned[code]
end

-- The letters of a table: smaller in an annex.
local body_letter_mm, annex_letter_mm = 12 * 25.4 / 72, 10 * 25.4 / 72
local letter_mm = body_letter_mm
local bold = 1.1
local function measure(text)
  local sum = 0
  for _, code in utf8.codes(text) do sum = sum + width_of(code) end
  return sum / 1000 * letter_mm
end

-- A long code (2026-01-committee/4) may be broken after its marks; a short one (01-TB/BCĐ) is not.
local function longest_piece(part)
  local whole, longest, code_mm = measure(part), 0, 25
  if whole <= code_mm then return whole end
  for piece in part:gmatch('[^%-/]*[%-/]?') do longest = math.max(longest, measure(piece)) end
  return longest
end

-- A column is at least as wide as its longest word, and as its short cells (a name, a date) when the page has room for that.
local function least_widths(simple, texts)
  local room, short_mm, longest_mm = 2 * 1.3 + 0.6, 28, 45
  local words, wholes, wholes_sum = {}, {}, 0
  for column in ipairs(simple.aligns) do
    local word, short = 0, 0
    for part in says(simple.headers[column]):gmatch('%S+') do word = math.max(word, measure(part) * bold) end
    for _, row in ipairs(texts) do
      local whole = measure(row[column])
      if whole <= short_mm then short = math.max(short, whole) end
      for part in row[column]:gmatch('%S+') do word = math.max(word, longest_piece(part)) end
    end
    word = math.min(word, longest_mm)
    words[column], wholes[column] = word + room, math.max(word, short) + room
    wholes_sum = wholes_sum + wholes[column]
  end
  return wholes_sum <= 0.75 * page_mm and wholes or words
end

-- A line of words never fills its column: margins, and about half a word at its end.
local function usable(mm) return math.max(mm - 6, 3) end

-- What is left of the page goes, millimetre by millimetre, to the column that takes most height off the rows it makes tall.
local function column_widths(simple)
  local texts, areas = {}, {[0] = {}}
  for column, cell in ipairs(simple.headers) do areas[0][column] = measure(says(cell)) * bold end
  for at, row in ipairs(simple.rows) do
    texts[at], areas[at] = {}, {}
    for column, cell in ipairs(row) do
      texts[at][column] = says(cell)
      areas[at][column] = measure(texts[at][column])
    end
  end
  local widths, used = least_widths(simple, texts), 0
  for _, mm in ipairs(widths) do used = used + mm end
  while used <= page_mm - 1 do
    local gains, best = {}, 1
    for column in ipairs(widths) do gains[column] = 0 end
    for at = 0, #areas do
      local row, tallest = areas[at], 1
      for column, area in ipairs(row) do
        if area / usable(widths[column]) > row[tallest] / usable(widths[tallest]) then tallest = column end
      end
      local lines = row[tallest] / usable(widths[tallest])
      if lines > 1 then gains[tallest] = gains[tallest] + lines - row[tallest] / usable(widths[tallest] + 1) end
    end
    for column, gain in ipairs(gains) do if gain > gains[best] then best = column end end
    if gains[best] == 0 then break end  -- all are lines: each grows alike
    widths[best], used = widths[best] + 1, used + 1
  end
  for column, mm in ipairs(widths) do widths[column] = mm / used * page_mm end
  return widths
end

-- A column to be filled in by hand stays, though it is empty.
local by_hand = {'[Kk]ý', '[Tt]án thành', '[Đđ]ồng ý', '[Ýý] kiến', '[Đđ]iểm danh', 'Đánh dấu'}
local function for_the_hand(words)
  for _, pattern in ipairs(by_hand) do if words:find(pattern) then return true end end
  return false
end

-- The table without the columns in which no row says anything.
local function without_empty_columns(simple)
  local kept = {}
  for column, header in ipairs(simple.headers) do
    local filled = for_the_hand(says(header)) or #simple.rows == 0
    for _, row in ipairs(simple.rows) do filled = filled or says(row[column]):find('%S') ~= nil end
    if filled then table.insert(kept, column) end
  end
  if #kept == #simple.headers or #kept < 2 then return simple end
  local function of(list)
    local some = {}
    for at, column in ipairs(kept) do some[at] = list[column] end
    return some
  end
  local rows = {}
  for at, row in ipairs(simple.rows) do rows[at] = of(row) end
  return {aligns = of(simple.aligns), headers = of(simple.headers), rows = rows}
end

-- About how many lines the rows of a table take on a page of that width.
local function lines_at(simple, mm)
  page_mm = mm
  local widths, lines = column_widths(simple), 0
  page_mm = upright_mm
  for _, row in ipairs(simple.rows) do
    local tallest = 1
    for column, cell in ipairs(row) do
      tallest = math.max(tallest, math.ceil(measure(says(cell)) / usable(widths[column])))
    end
    lines = lines + tallest
  end
  return lines
end

-- True for a table of six columns or more whose rows grow tall on an upright page, if turning it costs about no pages:
-- an upright page holds some 52 lines, one across 33, and turning leaves about a page unfilled, unless the pages lie
-- across already.
local function needs_width(simple, lies_across)
  if #simple.headers < 6 or #simple.rows == 0 then return false end
  local upright = lines_at(simple, upright_mm)
  if upright / #simple.rows < 2.5 then return false end
  return lies_across or lines_at(simple, across_mm) / 33 + 0.4 <= upright / 52
end

-- `annex`: the table stands in an annex, in smaller letters.
local function put_data(out, simple, annex)
  letter_mm = annex and annex_letter_mm or body_letter_mm
  local before = annex and docx and 'annex-' or ''
  local kinds = {}
  local kind_by_align = {AlignRight = 'cell-right', AlignCenter = 'cell-centre'}
  for column, align in ipairs(simple.aligns) do
    local counts = says(simple.headers[column]):match('^S?TT$')  -- the row's number
    kinds[column] = counts and 'cell-centre' or kind_by_align[tostring(align)] or 'cell-left'
  end
  local function cells_of(row, kind)
    local cells = {}
    for column, cell in ipairs(row) do cells[column] = {paragraph(before .. (kind or kinds[column]), words_in(cell))} end
    return cells
  end
  local rows = {}
  for at, row in ipairs(simple.rows) do rows[at] = cells_of(row) end
  put_table(out, annex and 'data annex' or 'data', column_widths(simple), cells_of(simple.headers, 'cell-head'), rows)
  letter_mm = body_letter_mm
end

-- ---- the paper from top to bottom

local function is_rule(block)
  return block.t == 'HorizontalRule' or (block.t == 'Para' and pandoc.utils.stringify(block):match('^%-%-%-+$') ~= nil)
end

-- Lists are paragraphs as others are: "- …", "+ …" inside them, "1. …".
local function put_list(out, list, depth)
  for at, item in ipairs(list.content) do
    local mark = depth == 1 and '-' or '+'
    if list.t == 'OrderedList' then mark = math.floor(list.start + at - 1) .. (tostring(list.delimiter) == 'OneParen' and ')' or '.') end
    local first = true
    for _, block in ipairs(item) do
      if block.t == 'BulletList' or block.t == 'OrderedList' then
        put_list(out, block, depth + 1)
      elseif block.t == 'Plain' or block.t == 'Para' then
        local words = pandoc.List(first and {pandoc.Str(mark), pandoc.Space()} or {})
        words:extend(block.content)
        out:insert(pandoc.Para(words))
      else
        out:insert(block)
      end
      first = false
    end
  end
end

local function flat(blocks)
  local out = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == 'BulletList' or block.t == 'OrderedList' then put_list(out, block, 1) else out:insert(block) end
  end
  return out
end

-- The indices of the subject: from the title to the rule, when nothing but paragraphs stands between them.
local function subject_of(blocks)
  for at, block in ipairs(blocks) do
    if block.t == 'Header' and block.level == 1 then
      for after = at + 1, #blocks do
        if is_rule(blocks[after]) then return at + 1, after - 1 end
        if blocks[after].t ~= 'Para' then return 1, 0 end
      end
    end
  end
  return 1, 0
end

-- What leads into a list or a table stays with it, and the last words with the signature; Word is told of the room after a table.
local function text_paragraph(block, signs, after_table)
  local leads = pandoc.utils.stringify(block):match(':$')
  local kind = signs and 'closing' or leads and (after_table and 'lead-after-table' or 'lead') or after_table and 'after-table'
  return kind and paragraph(kind, block.content) or block
end

-- The tables as they are set, by the index of their block.
local function tables_in(blocks)
  local tables = {}
  for at, block in ipairs(blocks) do
    if block.t == 'Table' then
      local simple = pandoc.utils.to_simple_table(block)
      tables[at] = is_layout(simple) and simple or without_empty_columns(simple)
    end
  end
  return tables
end

-- A map from the first block on pages that lie across to the last. What leads into a table goes with it. The unit's own
-- reference.docx has a head of pages that is not known here, so its pages stay upright.
local function pages_across(blocks, tables)
  local across = {}
  if docx and #lines_of('own-reference') > 0 then return across end
  local first, last
  for at = 1, #blocks do
    local simple = tables[at]
    if simple and not is_layout(simple) and needs_width(simple, last and at - last <= 5) then
      local from = at
      while from > 1 and (blocks[from - 1].t == 'Header' and blocks[from - 1].level > 1 or
        blocks[from - 1].t == 'Para' and pandoc.utils.stringify(blocks[from - 1]):match(':$')) do from = from - 1 end
      if last and at - last <= 5 then
        across[first] = at
      else
        first = from
        across[first] = at
      end
      last = at
    end
  end
  return across
end

-- The end of a section of pages, in Word. Word takes the page's size from the paragraph that ends its section, and the
-- head of pages from the first section: pandoc numbers the one of reference.docx rId9, after eight parts of its own.
local function section_end(lies, first)
  local size = lies and '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' or '<w:pgSz w:w="11906" w:h="16838"/>'
  local head = first and '<w:headerReference w:type="default" r:id="rId9"/>' or ''
  local margins = '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
  return raw('<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr>' .. head .. size .. margins ..
    (first and '<w:titlePg/>' or '') .. '</w:sectPr></w:pPr></w:p>')
end

-- The indices of the headings "Phụ lục …": annexes begin on a page of their own, in smaller letters. The unit's own
-- reference.docx may be older than their styles.
local function annexes_of(blocks)
  local annexes, count = {}, 0
  if docx and #lines_of('own-reference') > 0 then return annexes end
  for at, block in ipairs(blocks) do
    if block.t == 'Header' and block.level == 2 and pandoc.utils.stringify(block):match('^Phụ lục ') then
      count = count + 1
      annexes[at] = count
    end
  end
  return annexes
end

local function annex_heading(block, number)
  local kind = number == 1 and 'first-annex' or 'annex'
  if docx then return paragraph(kind, block.content) end
  return pandoc.Header(block.level, block.content, pandoc.Attr('', {kind}))
end

local function lay_out(document)
  local blocks, out = flat(document.blocks), pandoc.List()
  local tables = tables_in(blocks)
  local across = pages_across(blocks, tables)
  local across_until, sections = 0, 0
  local first, last = subject_of(blocks)
  local head_seen, after_table = false, false
  local annexes, in_annex = annexes_of(blocks), false
  for at, block in ipairs(blocks) do
    if block.t == 'Plain' then block = pandoc.Para(block.content) end
    local simple = tables[at]
    local signs = tables[at + 1] and head_seen and is_layout(tables[at + 1])
    if across[at] then
      across_until, page_mm = across[at], across_mm
      sections = sections + 1
      out:insert(docx and section_end(false, sections == 1) or raw('<div class="across">'))
      after_table = false
    end
    if simple and is_layout(simple) then
      if head_seen then put_signature(out, simple) else put_head(out, simple) end
      head_seen = true
    elseif simple then
      put_data(out, simple, in_annex)
    elseif annexes[at] then
      in_annex = true
      out:insert(annex_heading(block, annexes[at]))
    elseif is_rule(block) then
      out:insert(paragraph('subject-rule', {pandoc.Str('-----')}))
    elseif block.t == 'Para' and at >= first and at <= last then
      out:insert(paragraph(only(block.content, 'Emph') and 'subject-note' or 'subject', block.content))
    elseif block.t == 'Para' and #block.content == 1 and (block.content[1].t == 'Image' or block.content[1].t == 'RawInline') then
      out:insert(paragraph(in_annex and 'annex-picture' or 'picture', block.content))
    elseif block.t == 'Para' then
      out:insert(text_paragraph(block, signs, after_table))
    else
      out:insert(block)
    end
    if simple then head_seen = true end
    after_table = simple ~= nil
    if at == across_until then
      page_mm = upright_mm
      out:insert(docx and section_end(true, false) or raw('</div>'))
      after_table = false
    end
  end
  if docx and sections > 0 then assert(io.open('sections', 'w')):close() end
  -- Word wants a paragraph after the last table: it takes no room.
  if docx and after_table then
    out:insert(raw('<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'))
  end
  document.blocks = out
  document.meta.lang = docx and 'vi-VN' or 'vi'
  return document
end

return {{Inlines = mark_gaps}, {Pandoc = lay_out}}
