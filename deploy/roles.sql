-- The two logins of the portal and its database, on an empty server: the owner migrates, the application reads and
-- writes rows. Run once as a superuser, with both passwords in the environment.
\getenv owner_password LIANDONG_DB_OWNER_PASSWORD
\getenv app_password LIANDONG_DB_PASSWORD
create role liandong_owner login password :'owner_password';
create role liandong_app login password :'app_password';
create database liandong owner liandong_owner encoding 'UTF8' template template0;
revoke connect on database liandong from public;
grant connect on database liandong to liandong_app;
