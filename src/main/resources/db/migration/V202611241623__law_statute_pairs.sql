-- Pairs of characters of each name, kept with it: names alike are told by what they share.
alter table statute add column pairs text[] generated always as (bigrams(statute_key(name))) stored;
