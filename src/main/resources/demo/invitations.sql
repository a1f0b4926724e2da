-- Invitations, invented, around the day of the first start: code of the inviter, days from today, answers by lot.
create temp table sample_invitation on commit drop as
select n, code, kind, state, heading, lecturer, agenda, whom, place, days, starts_at, ends_at, invited, share, today + days as day
from (select (now() at time zone 'Asia/Shanghai')::date as today) t cross join (values
  (1, '530000000000', 'LECTURE', 'SENT', '预算联网监督的实务与案例', '省人大常委会预算工作委员会副主任 方明德', E'预算联网监督系统怎么用\n三个州市的做法\n答疑', '财经委、预算工委负责人各一名', '云南省人大常委会机关 201 会议室（同步视频）', 9, time '09:00', time '11:30', 'NEXT', 60),
  (2, '530000000000', 'FORUM', 'HELD', '《云南省湿地保护条例》修改座谈会', '', E'介绍修改的主要考虑\n各地提出意见\n小结', '环资委负责人', '昆明连云宾馆三楼', -20, time '14:30', time '17:30', 'SOME', 100),
  (3, '530100000000', 'FORUM', 'SENT', '老旧小区加装电梯立法调研座谈会', '', E'听取各县区情况\n讨论资金分担和管理维护', '常委会分管副主任、相关街道人大工委主任', '五华区人大常委会机关会议室', 12, time '14:30', null, 'SOME', 50),
  (4, '530100000000', 'LECTURE', 'CALLED_OFF', '地方组织法和人大监督工作', '市委党校教授 孔令西', E'地方组织法的主要规定\n监督法修改以后怎么做', '', '昆明市级行政中心 8 号楼', 5, time '09:00', time '11:00', 'SOME', 40),
  (5, '530100000000', 'FORUM', 'DRAFT', '代表家站建设经验交流座谈会', '', E'各县区介绍做法\n商议下一步', '代表工委主任', '呈贡区人大代表之家', 26, time '09:30', null, 'SOME', 0),
  (6, '530102000000', 'LECTURE', 'SENT', '乡镇人大怎样开展执法检查', '区人大常委会法制委主任委员 杨晓梅', E'执法检查的步骤\n表格怎么填\n两个例子', '街道人大工委主任', '五华区人大常委会四楼会议室', 6, time '09:00', time '11:00', 'NEXT', 50),
  (7, '530100000000', 'LECTURE', 'SENT', '个人信息保护法在人大工作中的运用', '市人大常委会法工委副主任 周文清', '', '办公室负责人', '昆明市级行政中心 8 号楼', -3, time '15:00', time '17:00', 'SOME', 100))
  as s (n, code, kind, state, heading, lecturer, agenda, whom, place, days, starts_at, ends_at, invited, share);

insert into invitation (owner_id, owner_path, audience, audience_chosen, kind, heading, lecturer, agenda, whom, contact, day,
  last_day, starts_at, ends_at, place, reply_by, state, reason, sequence, sent_at)
select b.id, b.path, case s.state when 'DRAFT' then 'OWN' else 'NAMED' end, 'NAMED', s.kind, heading, lecturer, agenda, whom,
       '办公室 王科长 0871-6300' || lpad((1000 + n * 37)::text, 4, '0'), s.day, s.day, starts_at, ends_at, place, s.day - 4, s.state,
       case s.state when 'CALLED_OFF' then '主讲人因公出差，时间另行商定' else '' end, case s.state when 'CALLED_OFF' then 1 else 0 end,
       case s.state when 'DRAFT' then null else (s.day - 16) + time '10:00' end
from sample_invitation s join body b on b.code = s.code order by n;

-- The next meeting of the standing committee of Kunming and of its neighbour, where one lies ahead; that of Kunming was moved.
insert into invitation (owner_id, owner_path, audience, audience_chosen, kind, meeting_id, heading, agenda, whom, contact, day,
  last_day, starts_at, place, reply_by, state, sequence, sent_at)
select b.id, b.path, 'NAMED', 'NAMED', 'ATTEND', m.id,
       b.area_name || '第' || m.term_number || '届人大常委会第' || m.number || '次会议',
       E'听取和审议关于优化营商环境情况的专项工作报告\n审议关于检查《云南省数据条例》实施情况的报告\n审议人事任免议案',
       '常委会主任或一位副主任', '会务组 李秘书 0871-63001188', m.starts_on, m.ends_on, time '09:00',
       b.area_name || '人大常委会会议厅', greatest(m.starts_on - 7, (now() at time zone 'Asia/Shanghai')::date + 1), 'SENT',
       case b.code when '530100000000' then 1 else 0 end, now() - interval '3 days'
from body b join lateral (
  select * from meeting where body_id = b.id and kind = 'STANDING_COMMITTEE' and term_number is not null
    and starts_on > (now() at time zone 'Asia/Shanghai')::date + 2 order by starts_on limit 1) m on true
where b.code in ('530100000000', '530400000000');
insert into invitation_move (invitation_id, moved_at, day, last_day, starts_at, place)
select id, now() - interval '1 day', day - 2, last_day - 2, starts_at, place from invitation where kind = 'ATTEND' and sequence = 1;

-- The bodies of the next level, or every second of them; a lot that is the same at every start answers for them.
insert into invitation_invitee (invitation_id, body_id, day, person, waiting, answer, names, reason, answered_by, answered_at, attended)
select i.id, c.id, i.day, case when lot % 9 = 2 then '法制委主任委员' else '' end,
       i.state = 'SENT' and (answer is null or i.sequence > 0 and lot % 3 = 0), answer,
       case when answer in ('COMING', 'SUBSTITUTE') then coalesce(l.name, '常委会副主任') else '' end,
       case answer when 'NOT_COMING' then '当天本级召开主任会议' when 'SUBSTITUTE' then '主要负责人外出学习' else '' end,
       case when answer is not null then k.account_id end,
       case when answer is not null then i.sent_at + interval '1 day' + lot % 5 * interval '3 hours' end,
       case when i.state = 'HELD' then answer in ('COMING', 'SUBSTITUTE') end
from invitation i
left join sample_invitation s on s.heading = i.heading
join body c on c.parent_id = i.owner_id and c.valid_to is null
cross join lateral (select abs(hashtext(c.code || i.heading)::bigint) % 1000 as lot) x
cross join lateral (
  select case when i.state = 'DRAFT' or lot % 100 >= coalesce(s.share, 55) or c.code = '530100000000' and i.state = 'SENT' then null
              when lot % 11 = 3 then 'NOT_COMING' when lot % 7 = 1 then 'SUBSTITUTE' else 'COMING' end as answer) a
left join lateral (select concat_ws(' ', nullif(p.title, ''), u.display_name) as name from post p
                   join account u on u.id = p.account_id where p.body_id = c.id and p.role = 'LEADER' order by p.id limit 1) l on true
left join lateral (select p.account_id from post p where p.body_id = c.id and p.role = 'CLERK' order by p.id limit 1) k on true
where coalesce(s.invited, 'NEXT') = 'NEXT' or lot % 2 = 0 or c.code in ('530102000000', '530100000000')
order by i.id, c.path;
update invitation i set named_ids = n.ids
from (select invitation_id, array_agg(body_id order by body_id) as ids from invitation_invitee group by 1) n where n.invitation_id = i.id;
insert into invitation_record (invitation_id, part) select id, 1 from invitation where state = 'HELD';
insert into invitation_reminder (invitation_id, day, sent_by)
select i.id, (now() at time zone 'Asia/Shanghai')::date - 1, (select min(account_id) from post where body_id = i.owner_id and role = 'CLERK')
from invitation i where i.kind = 'LECTURE' and i.state = 'SENT' and i.day > (now() at time zone 'Asia/Shanghai')::date;
