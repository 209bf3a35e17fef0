create table macro.macro (
  id uuid primary key,
  name_zh text not null check (length(name_zh) between 1 and 60),
  name_en text not null check (length(name_en) between 1 and 60),
  text_zh text not null check (length(text_zh) between 1 and 2000),
  text_en text not null check (length(text_en) between 1 and 2000)
);

-- A start; the shop changes them to what it says.
insert into macro.macro (id, name_zh, name_en, text_zh, text_en) values
  (gen_random_uuid(), '正在核实', 'We are looking into it',
    '{客户}，您好！工单 {编号} 我们正在核实，有结果会第一时间在这里回复您。',
    'Hello {customer}, we are looking into ticket {ticket} '
      'and will answer here as soon as we know more.'),
  (gen_random_uuid(), '请提供测速截图', 'Please send a speed test',
    '{客户}，您好！请上传故障时段的测速或路由追踪（mtr）截图，图中请包含日期和时间。',
    'Hello {customer}, please attach a speed test or a trace (mtr) '
      'from the time of the trouble, with date and time in the picture.'),
  (gen_random_uuid(), '到账时间', 'When the money arrives',
    '{客户}，您好！退款 {金额} 将原路退回，最晚 {最晚到账} 到账。',
    'Hello {customer}, {amount} goes back to the original payment method '
      'and arrives by {arrives} at the latest.');
