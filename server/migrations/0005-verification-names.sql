-- The library that signs in names some rows itself: while it ends what somebody had made of an address that was not theirs,
-- a row holds the place, and its name is no uuid.
alter table user_verification alter column id type text;
