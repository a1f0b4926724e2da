-- By how much the province's own measures let the report on handled review opinions be put off.
insert into law_setting (key) values ('handling-extension-months');
